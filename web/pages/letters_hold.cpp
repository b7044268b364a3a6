#include "web/frame.h"
#include "web/held_letters.h"
#include "web/pages/delivery_pages.h"
#include "workflow/letters/hold_acts.h"

namespace pilnveide::web {
namespace {

using workflow::Acting;
using workflow::Decision;

Response end(Visit& visit, Decision decision, std::string_view said) {
    const auto* hold = visit.found(visit.facts->holds, "hold");
    if (!hold) return not_found(visit);
    auto work = [&](store::Writing& record) {
        auto facts = record.facts();
        return end_hold(record, Acting{*facts, visit.by, visit.now, visit.today, visit.console.ids}, hold->id,
                        decision);
    };
    auto done = visit.write(work, see_other("/letters", said));
    return done ? *done : refused(visit, done.error());
}

}  // namespace

Response letters_hold(Visit& visit) {
    auto act = [](const Acting& acting) { return workflow::hold_all(acting, workflow::HoldReason::kByHand); };
    auto done = visit.act(act, see_other("/letters", "letters_stopped"));
    return done ? *done : refused(visit, done.error());
}

Response hold_end(Visit& visit) { return end(visit, Decision::kRelease, "letters_go_on"); }
Response hold_cancel(Visit& visit) { return end(visit, Decision::kCancel, "held_cancelled"); }

}  // namespace pilnveide::web
