#include "workflow/notices/families.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::workflow {

// Leaders hear that it is asked, who asked hears that it stays. What was handed over tells itself to its new owner.
void owe_about(Reckoning& reckoning, const HandOverWish& wish) {
    if (owner_of(reckoning.facts(), wish.duty) != wish.asked_by) return;
    const Subject subject{Noun::kHandOverWish, wish.id.value};
    if (wish.settled_on) {
        if (wish.answer.empty()) return;
        reckoning.tell(wish.asked_by, {NoticeKind::kHandOverRefused,
                                       subject,
                                       iso(*wish.settled_on),
                                       0,
                                       {"hand_over.refused", "settled " + iso(*wish.settled_on), *wish.settled_on}});
        return;
    }
    for (auto leader : reckoning.leaders()) {
        if (leader == wish.asked_by) continue;
        reckoning.tell(leader, {NoticeKind::kHandOverAsked,
                                subject,
                                iso(wish.asked_on),
                                0,
                                {"hand_over.asked", "asked by " + wish.asked_by.text(), wish.asked_on}});
    }
}

}  // namespace pilnveide::workflow
