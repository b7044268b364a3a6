#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <optional>

namespace pilnveide::workflow {

enum class HoldReason {
    kStorm,    // far more letters at once than ever: those above the cap are held (M-13)
    kRestore,  // the record came from a backup (M-14)
    kByHand,
};

// Letters wait until somebody has looked. kStorm holds the letters that name it; the others hold all letters but
// invitations, password resets and the word about the hold itself.
struct Hold {
    Id<Hold> id;
    int version = 0;
    HoldReason reason = HoldReason::kByHand;
    Date since;
    int letters = 0;  // how many a storm held
    std::optional<Date> released_on;
    std::optional<Id<Person>> released_by;  // nothing: the command line

    [[nodiscard]] bool is_open() const { return !released_on; }
    [[nodiscard]] bool holds_all() const { return is_open() && reason != HoldReason::kStorm; }
};

}  // namespace pilnveide::workflow
