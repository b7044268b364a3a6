#pragma once

#include "workflow/history/change.h"
#include "workflow/ids.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/ledger.h"

#include <vector>

namespace pilnveide::workflow {

// What one pass of the scheduler decides about one agency at one moment.
struct Pass {
    Change requests;              // progress requests that are owed and not opened yet; no events when there are none
    std::vector<Notice> notices;  // new ones, with ids; those in a letter already say so
    std::vector<Notice> earlier;  // of the ledger: now in a letter, or owed after all though it was dropped
    std::vector<Letter> letters;  // new ones, planned (or held by the storm brake), not written yet
    Change brake;                 // the hold that letters above the storm brake name; no events when there are none

    [[nodiscard]] bool empty() const {
        return requests.events.empty() && notices.empty() && earlier.empty() && letters.empty();
    }
};

// The whole of the scheduler's thinking, pure: the daemon saves what it gives, a rehearsal keeps it in memory. Gathered
// letters are made while letters may leave (working days, 08:30 to 16:30), so that what happens overnight travels
// together; immediate ones at once.
Pass pass(const Facts& facts, const Ledger& ledger, const std::vector<Letter>& written, Instant now, Ids& ids);

}  // namespace pilnveide::workflow
