#pragma once

#include "daemon/mail/mailer.h"

#include <string>
#include <string_view>

namespace pilnveide::mail {

// How far one transfer came and what the relay said last, as far as the letter's fate hangs on it.
struct Transfer {
    enum class Stage {
        kConnecting,  // greeting, EHLO, STARTTLS, AUTH: about the relay, not about the letter
        kEnvelope,    // MAIL, RCPT, DATA
        kMessage,     // after the 354
    };
    Stage stage = Stage::kConnecting;
    int reply = 0;             // the reply to the last command or to the message; 0: none came
    bool handed_over = false;  // every byte of the message was written to the connection
    std::string words;         // the reply's text, or why there is none
};

// The letter's fate (M-05, M-07). 4xx: again later. 5xx: never, but for 552 (mailbox full) and for what is about our
// sign-in. 421 and everything before MAIL: the relay itself is in trouble. Handed over and no reply: nobody can know.
Outcome judge(const Transfer& transfer);

// One line without control characters, at most 500 bytes, cut between two characters of UTF-8.
std::string tidy(std::string_view words);

}  // namespace pilnveide::mail
