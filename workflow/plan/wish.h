#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"

#include <string>

namespace pilnveide::workflow {

// The wish that asks for another deadline in this owner's name: a new row, or the one of the same action that is not
// decided yet with what is wanted now. For those who checked already that it may be asked.
Change wish_for(const Acting& acting, const Action& action, Date wanted, const std::string& reason,
                Id<Person> asked_by);

// The wish of this action that nobody decided, whatever became of the action meanwhile; or nullptr.
const DeadlineWish* undecided_wish(const Facts& facts, Id<Action> action);

}  // namespace pilnveide::workflow
