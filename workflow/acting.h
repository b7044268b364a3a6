#pragma once

#include "workflow/facts.h"
#include "workflow/history/event.h"
#include "workflow/ids.h"

namespace pilnveide::workflow {

// What every act is given: the facts, who acts, when, and where new ids come from. An act is a pure function
// `Result<Change> act(const Acting&, …)`: it checks rights and conditions and says what would change; the store saves
// it.
struct Acting {
    const Facts& facts;
    By by;
    Instant now;
    Date today;  // the local day of `now`
    Ids& ids;
};

}  // namespace pilnveide::workflow
