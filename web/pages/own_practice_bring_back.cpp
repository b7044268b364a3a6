#include "web/form.h"
#include "web/frame.h"
#include "web/own_retired.h"
#include "web/pages/pages.h"
#include "workflow/catalogue/own_practice_acts.h"

namespace pilnveide::web {

Response own_practice_bring_back(Visit& visit) {
    const auto* practice = visit.found(visit.facts->own_practices, "practice");
    if (!practice) return not_found(visit);
    const Form form(visit);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::bring_back_own_practice(acting, practice->id, form.version());
    };
    auto done = visit.act(act, see_other(own_path(*practice), "own_brought_back"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
