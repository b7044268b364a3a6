#pragma once

#include "workflow/letters/letter.h"
#include "workflow/letters/window.h"
#include "workflow/machine/verify.h"

#include <array>
#include <optional>

namespace pilnveide::workflow {

// What can happen to a letter.
enum class LetterEvent {
    kClaim,      // a sender takes it
    kLetGo,      // it came back untried: the sender ended, or the relay was gone
    kTransmit,   // committed before the first byte goes to the relay
    kDeliver,    // the relay said 250; or somebody knows that it arrived
    kDefer,      // 4xx, or the relay cannot be reached: again at next_try
    kRefuse,     // 5xx, or given up
    kBreakOff,   // ended between the last dot and the reply, or by a crash: the relay may have it (RFC 1047)
    kHold,       // waits until somebody has looked at it
    kRelease,    // they have
    kCancel,     // nothing in it holds any more
    kSendAgain,  // by hand, after a failure or an uncertain end
};

inline constexpr std::array<std::pair<LetterState, std::string_view>, 9> kLetterStates{{
    {LetterState::kPlanned, "planned"},
    {LetterState::kClaimed, "claimed"},
    {LetterState::kTransmitting, "transmitting"},
    {LetterState::kSent, "sent"},
    {LetterState::kRetry, "retry"},
    {LetterState::kFailed, "failed"},
    {LetterState::kUncertain, "uncertain"},
    {LetterState::kHeld, "held"},
    {LetterState::kCancelled, "cancelled"},
}};
inline constexpr std::array<std::pair<LetterEvent, std::string_view>, 11> kLetterEvents{{
    {LetterEvent::kClaim, "claim"},
    {LetterEvent::kLetGo, "let_go"},
    {LetterEvent::kTransmit, "transmit"},
    {LetterEvent::kDeliver, "deliver"},
    {LetterEvent::kDefer, "defer"},
    {LetterEvent::kRefuse, "refuse"},
    {LetterEvent::kBreakOff, "break_off"},
    {LetterEvent::kHold, "hold"},
    {LetterEvent::kRelease, "release"},
    {LetterEvent::kCancel, "cancel"},
    {LetterEvent::kSendAgain, "send_again"},
}};
inline constexpr std::array kLetterFinals{LetterState::kSent, LetterState::kCancelled};

// Who looks after the letters in the console: need.cpp, kSeeLetters.
inline constexpr Relations kLetterKeepers = Relations::kAdministrator | Relations::kLeader | Relations::kDirector;

// The storm brake holds, too.
inline constexpr Relations kLetterHolders = kLetterKeepers | Relations::kSystem;

using LetterLine = Transition<LetterState, LetterEvent>;
inline constexpr std::array kLetterTable{
    LetterLine{LetterState::kPlanned, LetterEvent::kClaim, Relations::kSystem, LetterState::kClaimed},
    LetterLine{LetterState::kPlanned, LetterEvent::kHold, kLetterHolders, LetterState::kHeld},
    LetterLine{LetterState::kPlanned, LetterEvent::kCancel, Relations::kSystem, LetterState::kCancelled},
    LetterLine{LetterState::kRetry, LetterEvent::kClaim, Relations::kSystem, LetterState::kClaimed},
    LetterLine{LetterState::kRetry, LetterEvent::kHold, kLetterHolders, LetterState::kHeld},
    LetterLine{LetterState::kClaimed, LetterEvent::kTransmit, Relations::kSystem, LetterState::kTransmitting},
    LetterLine{LetterState::kClaimed, LetterEvent::kLetGo, Relations::kSystem, LetterState::kRetry},
    LetterLine{LetterState::kClaimed, LetterEvent::kCancel, Relations::kSystem, LetterState::kCancelled},
    LetterLine{LetterState::kTransmitting, LetterEvent::kDeliver, Relations::kSystem, LetterState::kSent},
    LetterLine{LetterState::kTransmitting, LetterEvent::kDefer, Relations::kSystem, LetterState::kRetry},
    LetterLine{LetterState::kTransmitting, LetterEvent::kRefuse, Relations::kSystem, LetterState::kFailed},
    LetterLine{LetterState::kTransmitting, LetterEvent::kBreakOff, Relations::kSystem, LetterState::kUncertain},
    LetterLine{LetterState::kHeld, LetterEvent::kRelease, kLetterKeepers, LetterState::kPlanned},
    LetterLine{LetterState::kHeld, LetterEvent::kCancel, kLetterKeepers, LetterState::kCancelled},
    LetterLine{LetterState::kFailed, LetterEvent::kCancel, kLetterKeepers, LetterState::kCancelled},
    LetterLine{LetterState::kFailed, LetterEvent::kSendAgain, kLetterKeepers, LetterState::kRetry},
    LetterLine{LetterState::kUncertain, LetterEvent::kSendAgain, kLetterKeepers, LetterState::kRetry},
    LetterLine{LetterState::kUncertain, LetterEvent::kDeliver, kLetterKeepers, LetterState::kSent},
    LetterLine{LetterState::kUncertain, LetterEvent::kCancel, kLetterKeepers, LetterState::kCancelled},
};

inline constexpr Machine<LetterState, LetterEvent> kLetterMachine{"letter",      LetterState::kPlanned, kLetterFinals,
                                                                  kLetterStates, kLetterEvents,         kLetterTable};
static_assert(is_sound(kLetterMachine));

// When a letter that was not taken is tried again; nothing when it is given up, five days after its first try. Relay
// not reachable: after 5 minutes, each time 5 more, up to 30. 4xx: after 30 minutes, then every 3 hours. Up to 20 %
// more or less, by letter and attempt, so that letters deferred together do not come back together. Source: RFC
// 5321, 4.5.4.1; requirements, M-04.
std::optional<Instant> next_try(const Letter& letter, bool relay_down, Instant now);

// Whether it may leave now: planned or due again, and the window is open; what was gathered at its person's moment of
// the morning or later. A letter that the relay has seen is on its way: its retries keep to next_try alone.
// `at_any_hour` is for what a person waits for (invitation, password reset).
bool may_leave(const Letter& letter, const WorkingCalendar& calendar, Instant now, bool at_any_hour = false);

// The first moment from `now` on at which it may leave, if nothing happens to it until then. It waits.
Instant leaves_at(const Letter& letter, const WorkingCalendar& calendar, Instant now, bool at_any_hour = false);

}  // namespace pilnveide::workflow
