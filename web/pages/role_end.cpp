#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "workflow/people/people_acts.h"

namespace pilnveide::web {

using workflow::Acting;

Response role_end_post(Visit& visit) {
    const auto* role = visit.found(visit.facts->roles, "role");
    if (!role) return not_found(visit);
    auto act = [&](const Acting& acting) { return workflow::end_role(acting, role->id, visit.today); };
    auto done = visit.act(act, see_other("/person/" + role->person.text(), "saved"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
