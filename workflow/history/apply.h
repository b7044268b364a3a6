#pragma once

#include "workflow/history/change.h"

namespace pilnveide::workflow {

// The facts as they will be once the store has saved the change: rows put in or replaced (version raised by one),
// removals taken out, vectors still sorted by id. For rehearsals and tests of the rules; the store reads its own rows
// instead.
void apply(Facts& facts, const Change& change);

}  // namespace pilnveide::workflow
