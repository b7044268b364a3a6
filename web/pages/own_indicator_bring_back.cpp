#include "web/form.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_indicator_acts.h"

namespace pilnveide::web {

Response own_indicator_bring_back(Visit& visit) {
    const auto* indicator = visit.found(visit.facts->own_indicators, "indicator");
    if (!indicator) return not_found(visit);
    const Form form(visit);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::bring_back_own_indicator(acting, indicator->id, form.version());
    };
    auto done = visit.act(act, see_other(own_path(*indicator), "own_brought_back"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
