#include "tests/mail/support/replies.h"

namespace pilnveide::mail {

const std::vector<Reply>& twenty_four_replies() {
    using Kind = Outcome::Kind;
    static const std::vector<Reply> all{
        {"connect 554 5.3.2 closed", Kind::kRetry, true},     {"connect 421 4.3.2 shutting down", Kind::kRetry, true},
        {"mail 421 4.3.2 shutting down", Kind::kRetry, true}, {"mail 450 4.7.1 wait", Kind::kRetry, false},
        {"mail 451 4.3.0 error", Kind::kRetry, false},        {"mail 452 4.3.1 no room", Kind::kRetry, false},
        {"mail 530 5.7.0 sign in", Kind::kRetry, true},       {"mail 550 5.7.1 not you", Kind::kFailed, false},
        {"mail 552 5.2.2 full", Kind::kRetry, false},         {"mail 553 5.1.7 bad sender", Kind::kFailed, false},
        {"rcpt 421 4.7.0 too many", Kind::kRetry, true},      {"rcpt 450 4.2.0 greylisted", Kind::kRetry, false},
        {"rcpt 452 4.2.2 full", Kind::kRetry, false},         {"rcpt 550 5.1.1 unknown", Kind::kFailed, false},
        {"rcpt 551 5.1.6 moved", Kind::kFailed, false},       {"rcpt 552 5.2.2 full", Kind::kRetry, false},
        {"rcpt 553 5.1.3 bad", Kind::kFailed, false},         {"data 451 4.3.0 later", Kind::kRetry, false},
        {"data 554 5.5.1 no", Kind::kFailed, false},          {"end 421 4.3.2 shutting down", Kind::kRetry, true},
        {"end 451 4.7.1 later", Kind::kRetry, false},         {"end 452 4.3.1 no room", Kind::kRetry, false},
        {"end 552 5.2.2 full", Kind::kRetry, false},          {"end 554 5.7.1 spam", Kind::kFailed, false},
    };
    return all;
}

}  // namespace pilnveide::mail
