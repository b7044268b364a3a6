#include "web/form.h"
#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

Response action_verify(Visit& visit) {
    const auto* action = visit.found(visit.facts->actions, "action");
    if (!action) return not_found(visit);
    auto version = Form(visit).version();
    auto act = [&](const workflow::Acting& acting) { return workflow::verify_action(acting, action->id, version); };
    auto done = visit.act(act, see_other("/action/" + action->id.text(), "action_verified"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
