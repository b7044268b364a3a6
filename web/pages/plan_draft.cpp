#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

Response plan_draft(Visit& visit) {
    const auto* plan = visit.found(visit.facts->plans, "plan");
    if (!plan) return not_found(visit);
    auto act = [&](const workflow::Acting& acting) { return workflow::open_draft(acting, plan->id); };
    auto done = visit.act(act, see_other("/plan?plan=" + plan->id.text() + "&version=draft", "draft_opened"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
