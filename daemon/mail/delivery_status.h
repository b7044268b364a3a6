#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::mail {

// The machine-readable part of a delivery status notification (RFC 3464, 2).
struct DeliveryStatus {
    struct Recipient {
        std::string final_recipient;     // without the address type
        std::string original_recipient;  // may be empty
        std::string action;              // "failed", "delayed", "delivered", "relayed", "expanded"; lower case
        std::string status;              // "5.1.1"; may be empty
        std::string diagnostic;          // what the other server said; may be empty
    };
    std::vector<Recipient> recipients;
};

// Takes groups of fields apart; fields it does not know are passed over.
DeliveryStatus read_status(std::string_view text);

// The first status code in what a mail system wrote: "5.1.1" (RFC 3463), else one made of a reply ("550": "5.0.0"); or
// "".
std::string status_in_words(std::string_view words);

// Whether it may go well another time, or is about the letter and not the mailbox: 4.x.x, a full mailbox, a limit of
// size, a rule against its content. `words` decide where the code says nothing.
bool is_passing(std::string_view status, std::string_view words);

}  // namespace pilnveide::mail
