#include "workflow/letters/window.h"

#include "workflow/calendar/holidays.h"
#include "workflow/calendar/zone.h"

#include <algorithm>
#include <optional>

namespace pilnveide::workflow {
namespace {

using namespace std::chrono;

// What the window of a day is; nothing on a day that is not worked.
struct Window {
    Instant opens;
    Instant closes;
};
std::optional<Window> window_of(const WorkingCalendar& calendar, Date day) {
    if (!calendar.is_working(day)) return std::nullopt;
    seconds shorter = is_holiday(day + days{1}) ? seconds{hours{1}} : seconds{0};
    return Window{instant_of(day, kWindowOpens), instant_of(day, kWindowCloses - shorter)};
}

}  // namespace

bool in_window(const WorkingCalendar& calendar, Instant now) {
    auto window = window_of(calendar, local_day(now));
    return window && window->opens <= now && now < window->closes;
}

Instant next_window(const WorkingCalendar& calendar, Instant now) {
    for (Date day = local_day(now);; day += days{1}) {
        auto window = window_of(calendar, day);
        if (window && now < window->closes) return std::max(now, window->opens);
    }
}

std::uint64_t scattered(std::uint64_t number) {
    auto mixed = number + 0x9e3779b97f4a7c15u;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

seconds slot_of(Id<Person> person) {
    constexpr auto kSlots = static_cast<std::uint64_t>(kSpread.count());
    return seconds{static_cast<std::int64_t>(scattered(static_cast<std::uint64_t>(person.value)) % kSlots)};
}

}  // namespace pilnveide::workflow
