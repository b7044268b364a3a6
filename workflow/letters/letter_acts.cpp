#include "workflow/letters/letter_acts.h"

#include <cassert>

namespace pilnveide::workflow {
namespace {

void happens(Letter& letter, LetterEvent event) {
    auto next = step(kLetterMachine, letter.state, event, Relations::kSystem);
    assert(next && "a letter in this state cannot do that");
    letter.state = *next;
}

}  // namespace

void claim(Letter& letter) {
    happens(letter, LetterEvent::kClaim);
    ++letter.attempt;
}

void cancel(Letter& letter) { happens(letter, LetterEvent::kCancel); }

void hold_back(Letter& letter, Id<Hold> storm) {
    happens(letter, LetterEvent::kHold);
    letter.hold = storm.value;
}

void let_go(Letter& letter) {
    happens(letter, LetterEvent::kLetGo);
    letter.not_before.reset();
}

void transmit(Letter& letter, Instant now) {
    happens(letter, LetterEvent::kTransmit);
    if (!letter.first_tried_at) letter.first_tried_at = now;
}

void deliver(Letter& letter, Instant now) {
    happens(letter, LetterEvent::kDeliver);
    letter.sent_at = now;
}

void defer(Letter& letter, bool relay_down, Instant now) {
    letter.not_before = next_try(letter, relay_down, now);
    happens(letter, letter.not_before ? LetterEvent::kDefer : LetterEvent::kRefuse);
}

void fail(Letter& letter) { happens(letter, LetterEvent::kRefuse); }

void break_off(Letter& letter) {
    happens(letter, LetterEvent::kBreakOff);
    letter.not_before.reset();
}

}  // namespace pilnveide::workflow
