#include "workflow/deadline.h"
#include "workflow/plan/action_acts.h"

#include <algorithm>

namespace pilnveide::workflow {

const DeadlineWish* open_wish(const Facts& facts, Id<Action> action) {
    auto at = std::ranges::find_if(facts.wishes, [&](const DeadlineWish& wish) {
        return wish.action == action && wish.state == WishState::kAsked;
    });
    if (at == facts.wishes.end()) return nullptr;
    const Action* about = find(facts.actions, action);
    return about && about->is_open() ? &*at : nullptr;  // finishing or cancelling answers the question
}

bool is_late(const Facts& facts, const Action& action, Date today) {
    if (!action.is_open() || today <= action.deadline) return false;
    return calendar_of(facts).is_overdue(action.deadline, today);
}

bool is_at_risk(const Facts& facts, const Action& action) {
    return action.is_open() && (action.obstacle || open_wish(facts, action.id));
}

}  // namespace pilnveide::workflow
