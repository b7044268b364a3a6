#pragma once

#include "workflow/acting.h"
#include "workflow/letters/letter_decisions.h"
#include "workflow/store/store.h"

namespace pilnveide::web {

// Decisions about letters within one unit of work, for the console and the command line alike.

workflow::Result<void> decide_letter(store::Writing& record, workflow::Id<workflow::Letter> id,
                                     workflow::Decision decision, workflow::Relations who);

// Ends a hold. What a storm held is released or cancelled, as `decision` says; what a restore found unsent may have
// left before: it is carried by the next letters.
workflow::Result<void> end_hold(store::Writing& record, const workflow::Acting& acting,
                                workflow::Id<workflow::Hold> hold, workflow::Decision decision);

// The record came from a backup (M-14): nothing leaves until the hold is ended, and what was not sent yet when the
// backup was made never leaves as it is.
workflow::Result<void> hold_for_restore(store::Writing& record, const workflow::Acting& acting);

// Somebody has looked at this person's address: what failed to reach it lately is said anew, as far as it holds.
workflow::Result<void> say_anew(store::Writing& record, const workflow::Acting& acting,
                                workflow::Id<workflow::Person> person);

// The same for those whose address is another by now than the one at which a letter failed.
bool somebody_moved(store::Reading& record);
workflow::Result<void> follow_moves(store::Writing& record);

}  // namespace pilnveide::web
