#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "workflow/people/people_acts.h"

namespace pilnveide::web {

using workflow::Acting;

Response substitute_remove_post(Visit& visit) {
    const auto* substitute = visit.found(visit.facts->substitutes, "substitute");
    if (!substitute) return not_found(visit);
    auto act = [&](const Acting& acting) { return workflow::remove_substitute(acting, substitute->id); };
    auto done = visit.act(act, see_other("/person/" + substitute->absent.text(), "saved"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
