#pragma once

#include "catalog/wording/document.h"
#include "catalog/wording/place.h"
#include "catalog/wording/proposal.h"

namespace pilnveide::catalog::wording {

// What each of the two documents has for one place; null when the document was not brought.
struct Pair {
    const Reading* main = nullptr;
    const Reading* base = nullptr;
};

// The verdict on the optimal text of a practice, on its base text, and on a subcriterion's title. A text is certain
// when it has no flaw of its own and the other document agrees; or, where the other one has none or a flawed one, when
// its own number, place and content agree.
Proposed judged_optimal(const Place& place, const Pair& pair);
Proposed judged_base(const Place& place, const Pair& pair);
Proposed judged_title(const Place& place, const Pair& pair);

}  // namespace pilnveide::catalog::wording
