#include "workflow/calendar/zone.h"

#include "workflow/fault.h"

#include <date/tz.h>

#include <algorithm>

namespace pilnveide::workflow {
namespace {

using namespace std::chrono;

// The library reads only the transitions that tzdata lists, up to 2037, and loses summer time after them; from then on
// the rule of Directive 2000/84/EC is computed here.
constexpr int kLastListedYear = 2037;

constexpr seconds kWinter = hours{2};
constexpr seconds kSummer = hours{3};

const date::time_zone& riga() {
    try {
        static const date::time_zone* const zone = date::locate_zone("Europe/Riga");
        return *zone;
    } catch (const std::runtime_error& fault) {
        throw Broken{std::string{"no time zone Europe/Riga on this system: "} + fault.what()};
    }
}

// Both shifts are at 01:00 UTC of the last Sunday of their month.
sys_seconds last_sunday_at_one(year y, month m) { return sys_days{y / m / Sunday[last]} + hours{1}; }

seconds offset_by_rule(Instant instant) {
    year y = year_month_day{floor<days>(instant)}.year();
    bool summer = instant >= last_sunday_at_one(y, March) && instant < last_sunday_at_one(y, October);
    return summer ? kSummer : kWinter;
}

// What the wall clock is ahead of UTC.
seconds offset_at(Instant instant) {
    if (static_cast<int>(year_month_day{floor<days>(instant)}.year()) > kLastListedYear) return offset_by_rule(instant);
    return riga().get_info(date::sys_seconds{instant.time_since_epoch()}).offset;
}

// The only shift between two instants that have different offsets.
Instant shift_between(Instant before, Instant after) {
    const seconds old = offset_at(before);
    while (after - before > seconds{1}) {
        Instant middle = before + (after - before) / 2;
        (offset_at(middle) == old ? before : after) = middle;
    }
    return after;
}

}  // namespace

LocalTime local_time(Instant instant) {
    auto wall = instant.time_since_epoch() + offset_at(instant);
    auto day = floor<days>(wall);
    return {Date{day}, wall - day};
}

Date local_day(Instant instant) { return local_time(instant).day; }

Instant instant_of(Date day, seconds of_day) {
    Instant wall{day.time_since_epoch() + of_day};
    auto [smaller, greater] = std::minmax({offset_at(wall - days{1}), offset_at(wall + days{1})});
    Instant early = wall - greater;
    if (offset_at(early) == greater) return early;
    Instant late = wall - smaller;
    if (offset_at(late) == smaller) return late;
    return shift_between(early, late);
}

}  // namespace pilnveide::workflow
