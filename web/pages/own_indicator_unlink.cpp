#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

namespace pilnveide::web {

// From the indicator's page or from the group's: it leads back to where one was.
Response own_indicator_unlink(Visit& visit) {
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    if (!indicator) return not_found(visit);
    const auto& group = visit.path["group"];
    auto act = [&](const workflow::Acting& acting) {
        return workflow::unlink_own_indicator(acting, indicator->id, group);
    };
    const auto back = visit.request.field("from") == "group" ? "/catalogue/" + group : own_path(*indicator);
    auto done = visit.act(act, see_other(back, "own_unlinked"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
