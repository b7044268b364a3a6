#pragma once

#include "workflow/calendar/working_calendar.h"
#include "workflow/people/person.h"

#include <chrono>

namespace pilnveide::workflow {

// Letters leave on working days between these times of the wall clock; an hour less on the day before a holiday, which
// is shorter by law.
inline constexpr std::chrono::seconds kWindowOpens = std::chrono::hours{8} + std::chrono::minutes{30};
inline constexpr std::chrono::seconds kWindowCloses = std::chrono::hours{16} + std::chrono::minutes{30};
bool in_window(const WorkingCalendar& calendar, Instant now);

// The first moment from `now` on that lies in the window.
Instant next_window(const WorkingCalendar& calendar, Instant now);

// Gathered letters do not all leave at the stroke of the opening: each person has a moment of their own within this
// time after it, the same every day (S-10).
inline constexpr std::chrono::seconds kSpread = std::chrono::minutes{30};
std::chrono::seconds slot_of(Id<Person> person);

// Evenly spread over 64 bits, the same for the same number (SplitMix64).
std::uint64_t scattered(std::uint64_t number);

}  // namespace pilnveide::workflow
