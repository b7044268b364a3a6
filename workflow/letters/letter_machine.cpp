#include "workflow/letters/letter_machine.h"

#include "workflow/calendar/holidays.h"
#include "workflow/calendar/zone.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

using namespace std::chrono;

constexpr days kGivenUpAfter{5};
constexpr minutes kRelayStep{5};
constexpr minutes kRelayMost{30};
constexpr minutes kFirstDefer{30};
constexpr hours kLaterDefers{3};

// Evenly spread over 64 bits, the same for the same letter and attempt (SplitMix64).
std::uint64_t spread(Id<Letter> letter, int attempt) {
    auto mixed =
        static_cast<std::uint64_t>(letter.value) + 0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(attempt + 1);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    return mixed ^ (mixed >> 31);
}

seconds wait_after(int attempt, bool relay_down) {
    if (relay_down) return std::min(kRelayStep * std::max(attempt, 1), kRelayMost);
    return attempt <= 1 ? seconds{kFirstDefer} : seconds{kLaterDefers};
}

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

std::string_view letter_state_name(LetterState state) { return kLetterMachine.word(state); }

std::optional<Instant> next_try(const Letter& letter, bool relay_down, Instant now) {
    const Instant last = letter.first_tried_at.value_or(now) + kGivenUpAfter;
    if (now >= last) return std::nullopt;
    const seconds wait = wait_after(letter.attempt, relay_down);
    const seconds shortest = relay_down ? kRelayStep * 4 / 5 : kFirstDefer * 4 / 5;
    const auto fifth = static_cast<std::uint64_t>((wait / 5).count());
    const seconds jitter{static_cast<std::int64_t>(spread(letter.id, letter.attempt) % (2 * fifth + 1))};
    const Instant next = now + wait - wait / 5 + jitter;
    return std::max(now + shortest, std::min(next, last));
}

bool in_window(const WorkingCalendar& calendar, Instant now) {
    auto window = window_of(calendar, local_day(now));
    return window && window->opens <= now && now < window->closes;
}

bool may_leave(const Letter& letter, const WorkingCalendar& calendar, Instant now, bool at_any_hour) {
    if (letter.state != LetterState::kPlanned && letter.state != LetterState::kRetry) return false;
    if (letter.not_before && now < *letter.not_before) return false;
    return at_any_hour || letter.first_tried_at || in_window(calendar, now);
}

Instant next_window(const WorkingCalendar& calendar, Instant now) {
    for (Date day = local_day(now);; day += days{1}) {
        auto window = window_of(calendar, day);
        if (window && now < window->closes) return std::max(now, window->opens);
    }
}

}  // namespace pilnveide::workflow
