#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/people/people_acts.h"

namespace pilnveide::web {

using workflow::Acting;

Response role_end_post(Visit& visit) {
    const auto* role = visit.found(visit.facts->roles, "role");
    if (!role) return not_found(visit);
    auto saved = visit.act([&](const Acting& acting) { return workflow::end_role(acting, role->id, visit.today); });
    if (!saved) return refused(visit, saved.error());
    return see_other("/person/" + role->person.text(), "saved");
}

}  // namespace pilnveide::web
