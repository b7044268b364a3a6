#pragma once

#include "workflow/calendar/date.h"

namespace pilnveide::workflow {

// Calendar time for rules, ledger, links and the letter window. Sessions, throttles, leases and transfers run on
// steady time instead and never ask this clock. Safe to call from several threads.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

}  // namespace pilnveide::workflow
