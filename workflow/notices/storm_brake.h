#pragma once

#include "workflow/notices/pass.h"

#include <optional>

namespace pilnveide::workflow {

// The storm brake (M-13). An agency makes letters in two ways: as the calendar asks, where everything in a letter fell
// due within the last week, and out of a backlog (after an import, a restore, a clock that jumped).
//
// On one day so many letters may leave out of a backlog: 50, or three times the median of the last twelve days on which
// the agency made letters that were not held, whichever is more. Letters of any kind: so many and one for each person
// who works there. Invitations, password resets and the word about the hold itself are no part of it.
struct Brake {
    int backlog = 0;
    int all = 0;
};
Brake brake_of(const Facts& facts, const std::vector<Letter>& written, Date today);

// Holds the letters of this pass that are above it, names one open hold in them, and gives that hold.
std::optional<Hold> brake(Pass& decided, const Facts& facts, const std::vector<Letter>& written, Instant now, Ids& ids);

}  // namespace pilnveide::workflow
