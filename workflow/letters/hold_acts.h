#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/notices/notice.h"
#include "workflow/result.h"

#include <vector>

namespace pilnveide::workflow {

// The hold because of which nothing leaves but what passes_holds(), or nullptr.
const Hold* hold_of_all(const Facts& facts);
// The storm whose letters wait for a word, or nullptr.
const Hold* open_storm(const Facts& facts);

// What leaves although others are held: invitations, password resets and the word about the hold itself.
bool passes_holds(NoticeKind kind);

// From now on nothing leaves. By hand, after a restore or for a clock; refused while such a hold is open.
Result<Change> hold_all(const Acting& acting, HoldReason reason);

// The storm brake holds so many letters more, by one open hold. Gives it as it will be.
Hold held_by_storm(Change& change, const Acting& acting, int letters);

// Somebody has looked; the letters are the caller's matter (letter_decisions.h).
Result<Change> end_hold(const Acting& acting, Id<Hold> hold);

}  // namespace pilnveide::workflow
