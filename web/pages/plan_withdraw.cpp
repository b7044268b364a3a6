#include "web/pages/pages.h"

#include "web/draft_page.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/plan/approval_acts.h"

namespace pilnveide::web {

Response plan_withdraw(Visit& visit) {
    const auto* submitted = visit.found(visit.facts->versions, "version");
    if (!submitted) return not_found(visit);
    auto version = Form(visit).version();
    auto act = [&](const workflow::Acting& acting) {
        return workflow::withdraw_version(acting, submitted->id, version);
    };
    auto done = visit.act(act, see_other(draft_path(visit, submitted->id), "plan_withdrawn"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
