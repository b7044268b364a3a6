#pragma once

#include "workflow/notices/ledger.h"

#include <vector>

namespace pilnveide::workflow {

// What should have been said by `today` and was not: the heart of the product, pure (DESIGN 4.4). Asks "by now?", never
// "today?". A step whose day is on or before the `set_on` of its dated fact, or, where it comes of the agency's
// figures, on or before the day they were changed, comes back as kMissed; of several steps of one series that are due
// at once only the latest is planned, the earlier ones are kMissed too. Recipients are the persons told (substitutes
// already put in place). What was dropped when its letter was to leave (never what somebody cancelled) comes back under
// its own key when it holds again: done and sent back, handed over and back. Notices carry no id yet. Policy comes with
// the facts' agency.
std::vector<Notice> owed(const Facts& facts, const Ledger& ledger, Date today);

// Looks at the facts again at the moment of sending: is this notice still true, and its recipient still there? What was
// planned before the agency's figures were changed is owed still, whatever day they give it now.
bool still_owed(const Facts& facts, const Notice& notice, Date today);

// The same for all that travels in one letter, most urgent first; what is dropped says why.
struct LookedAgain {
    std::vector<Notice> holding;
    std::vector<Notice> dropped;
};
LookedAgain look_again(const Facts& facts, const std::vector<Notice>& notices, Date today);

}  // namespace pilnveide::workflow
