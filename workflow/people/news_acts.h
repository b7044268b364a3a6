#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// Each for themselves: whether letters to all the staff come. Said again, it changes nothing and is no mistake.
Result<Change> want_news(const Acting& acting, Id<Person> person, bool wanted);

}  // namespace pilnveide::workflow
