#pragma once

#include "workflow/calendar/date.h"

#include <chrono>

namespace pilnveide::workflow {

// Wall-clock time of a day in Latvia (Europe/Riga, the system's tzdata).
struct LocalTime {
    Date day;
    std::chrono::seconds of_day{};  // 0 to 86399 on the wall clock
};

LocalTime local_time(Instant instant);
Date local_day(Instant instant);

// The first instant at which the wall clock in Latvia shows `of_day` or later on `day`: a time inside the spring gap
// gives the first valid instant after it, a time in the repeated autumn hour the first of the two.
Instant instant_of(Date day, std::chrono::seconds of_day = {});

}  // namespace pilnveide::workflow
