#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// A point in time, UTC, whole seconds.
using Instant = std::chrono::sys_seconds;

// A civil day without a time zone: a deadline is a Date and stays one. Does not mix with Instant;
// workflow/calendar/zone.h converts between the two.
using Date = std::chrono::local_days;

using std::chrono::days;

constexpr Date date(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

constexpr int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// "2026-10-07" (ISO 8601): as in the record, in JSON and on the command line.
std::string iso(Date day);
std::optional<Date> date_from_iso(std::string_view text);

// Reads a date as a person types it: "7.10.2026", "07.10.2026." or ISO. Nothing for what is no day of the
// calendar, or for a year outside 1990 to 2199.
std::optional<Date> date_from_typed(std::string_view text);

// "2026-10-07T06:30:00Z" (RFC 3339, UTC). Reading accepts any offset.
std::string iso(Instant instant);
std::optional<Instant> instant_from_iso(std::string_view text);

}  // namespace pilnveide::workflow
