#pragma once

#include "workflow/letters/hold.h"
#include "workflow/letters/letter_machine.h"

namespace pilnveide::workflow {

// What the daemon itself does to a letter, each along a line of the machine's table: nothing else changes its state.
// Done in a state in which the table has no such line, it is a bug. What people do is refused instead (send_again.h).

void claim(Letter& letter);   // one more attempt
void cancel(Letter& letter);  // nothing in it holds any more
void hold_back(Letter& letter, Id<Hold> storm);
void let_go(Letter& letter);  // claimed and not tried: due at once
void transmit(Letter& letter, Instant now);

// What became of a letter that was being transmitted.
void deliver(Letter& letter, Instant now);
// Waits for next_try, or has failed when that is over.
void defer(Letter& letter, bool relay_down, Instant now);
void fail(Letter& letter);
void break_off(Letter& letter);

}  // namespace pilnveide::workflow
