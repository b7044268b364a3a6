#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::mail {

// What a message that came to the return path says about a letter of ours (M-08). Understood are delivery status
// notifications (RFC 3464, 6522, 6533) and the older plain words of Exim, sendmail, qmail and Exchange. Everything else
// (automatic replies by RFC 3834, warnings of a delay, receipts, people who answer) is no return.
struct Bounce {
    enum class Kind {
        kNone,
        kSoft,  // for now: a full mailbox, a server that was not reached, a rule about the content
        kHard,  // for good: there is no such mailbox or domain, or it takes nothing
    };
    Kind kind = Kind::kNone;
    std::vector<std::string> failed;   // the addresses it speaks of, as the other side writes them
    std::string message_id;            // of our letter, without angle brackets; may be empty
    std::vector<std::string> came_to;  // addresses this message was sent to: one may be a return path of ours
    std::string word;                  // what the other side said, one line of at most 500 bytes
};

// Never fails: a message that is not understood is kNone. Looks at the first 256 KiB.
Bounce read_bounce(std::string_view message);

}  // namespace pilnveide::mail
