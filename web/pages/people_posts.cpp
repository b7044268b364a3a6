#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/notices/notice.h"
#include "workflow/people/people_acts.h"

// What is done to people with one button: inviting, ending a role, taking a substitute back.

namespace pilnveide::web {

using workflow::Acting;

Response person_invite_post(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    // A second invitation on another day is another occurrence; twice on one day is one letter.
    workflow::Notice notice;
    notice.key = {workflow::NoticeKind::kInvitation,
                  {workflow::Noun::kPerson, person->id.value},
                  workflow::iso(visit.today),
                  0,
                  person->id};
    notice.reason = {"person.invited", "invited", visit.today};
    auto saved = visit.console.store.write(visit.agency, visit.by, visit.now,
                                           [&](store::Writing& writing) -> workflow::Result<void> {
                                               writing.add_notices({notice});
                                               return {};
                                           });
    if (!saved) return refused(visit, saved.error());
    visit.console.letters_wait();
    return see_other("/person/" + person->id.text(), "invited");
}

Response role_end_post(Visit& visit) {
    const auto* role = visit.found(visit.facts->roles, "role");
    if (!role) return not_found(visit);
    auto saved = visit.act([&](const Acting& acting) { return workflow::end_role(acting, role->id, visit.today); });
    if (!saved) return refused(visit, saved.error());
    return see_other("/person/" + role->person.text(), "saved");
}

Response substitute_remove_post(Visit& visit) {
    const auto* substitute = visit.found(visit.facts->substitutes, "substitute");
    if (!substitute) return not_found(visit);
    auto saved = visit.act([&](const Acting& acting) { return workflow::remove_substitute(acting, substitute->id); });
    if (!saved) return refused(visit, saved.error());
    return see_other("/person/" + substitute->absent.text(), "saved");
}

}  // namespace pilnveide::web
