#pragma once

#include "workflow/calendar/date.h"
#include "workflow/id.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// What is known of an address because letters to it came back or were refused (M-05, M-08). Scored per address, not per
// person, at most once a day; another address, or somebody's word that it is right, begins anew.
struct Mailbox {
    Id<Mailbox> id;
    int version = 0;
    std::string address;  // folded to lower case; unique within the agency
    int score = 0;        // in halves: a hard bounce is 2, a soft one 1; suspended from kSuspendedFrom on
    std::optional<Date> scored_on;
    std::optional<Date> failed_on;     // a letter was refused for good or given up: leaders are told
    std::optional<Date> suspended_on;  // nothing is sent there until somebody has looked at it
    std::string last_word;             // what the other side said; for leader and administrator
};

inline constexpr int kSuspendedFrom = 6;  // three hard bounces

}  // namespace pilnveide::workflow
