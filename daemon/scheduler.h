#pragma once

#include "workflow/ids.h"
#include "workflow/store/store.h"

namespace pilnveide::daemon {

// One pass over one agency: opens the requests, writes the notices and plans the letters that are owed by `now`, in one
// write (DESIGN 4.5, step 1). Writes nothing when nothing is owed. Run twice, after a crash or after a month it changes
// nothing more.
struct Ticked {
    int notices = 0;
    int missed = 0;
    int letters = 0;
};
Ticked tick(store::Store& store, workflow::Id<workflow::Agency> agency, workflow::Instant now, workflow::Ids& ids);

}  // namespace pilnveide::daemon
