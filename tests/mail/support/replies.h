#pragma once

#include "daemon/mail/mailer.h"

#include <string>
#include <vector>

namespace pilnveide::mail {

// What the relay says at which step (a rule of sink.py), and what becomes of the letter (M-05).
struct Reply {
    std::string rule;
    Outcome::Kind kind;
    bool relay_down;
};

const std::vector<Reply>& twenty_four_replies();

}  // namespace pilnveide::mail
