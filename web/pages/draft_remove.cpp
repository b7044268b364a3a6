#include "web/draft_page.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

using workflow::Noun;

Response draft_remove(Visit& visit) {
    workflow::Subject subject;
    workflow::Id<workflow::PlanVersion> draft;
    auto take = [&](Noun noun, const auto* row) {
        if (!row) return;
        subject = {noun, row->id.value};
        draft = row->plan_version;
    };
    take(Noun::kPriority, visit.found(visit.facts->priorities, "priority"));
    take(Noun::kGoal, visit.found(visit.facts->goals, "goal"));
    take(Noun::kPlannedAction, visit.found(visit.facts->planned_actions, "planned"));
    if (!draft) return not_found(visit);
    auto version = Form(visit).version();
    auto act = [&](const workflow::Acting& acting) { return workflow::remove_from_draft(acting, subject, version); };
    auto done = visit.act(act, see_other(draft_path(visit, draft), "removed_from_draft"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
