#pragma once

#include "daemon/mail/transfer.h"

#include <string_view>

namespace pilnveide::mail {

// Follows one transfer: which command the relay's last reply answers, and how much of the message was given away. Fed
// by the file that owns the transport, in the order of events; what is said after our QUIT no longer counts.
class Conversation {
public:
    explicit Conversation(std::string_view message = {}) : message_(message) {}

    void command(std::string_view line);     // we said it
    void reply_line(std::string_view line);  // the relay said it; "250-…" has more to come

    // The next bytes of the message, at most `room`. Asked for the first time after the 354.
    std::string_view next_block(std::size_t room);
    [[nodiscard]] bool all_given() const { return given_ == message_.size(); }

    // `written`: bytes of the message that went to the connection.
    [[nodiscard]] Transfer so_far(std::size_t written) const;

private:
    void forget_reply();

    std::string_view message_;
    std::size_t given_ = 0;
    Transfer transfer_;
    bool reply_complete_ = true;
    bool leaving_ = false;
};

}  // namespace pilnveide::mail
