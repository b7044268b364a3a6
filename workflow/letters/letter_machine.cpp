#include "workflow/letters/letter_machine.h"

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

std::uint64_t spread(Id<Letter> letter, int attempt) {
    return scattered(static_cast<std::uint64_t>(letter.value) +
                     0x9e3779b97f4a7c15u * static_cast<std::uint64_t>(attempt));
}

seconds wait_after(int attempt, bool relay_down) {
    if (relay_down) return std::min(kRelayStep * std::max(attempt, 1), kRelayMost);
    return attempt <= 1 ? seconds{kFirstDefer} : seconds{kLaterDefers};
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

bool may_leave(const Letter& letter, const WorkingCalendar& calendar, Instant now, bool at_any_hour) {
    if (letter.state != LetterState::kPlanned && letter.state != LetterState::kRetry) return false;
    return leaves_at(letter, calendar, now, at_any_hour) <= now;
}

Instant leaves_at(const Letter& letter, const WorkingCalendar& calendar, Instant now, bool at_any_hour) {
    const Instant due = letter.not_before ? std::max(now, *letter.not_before) : now;
    if (at_any_hour || letter.first_tried_at) return due;
    const Instant open = next_window(calendar, due);
    if (letter.immediate) return open;
    return std::max(open, instant_of(local_day(open), kWindowOpens) + slot_of(letter.recipient));
}

}  // namespace pilnveide::workflow
