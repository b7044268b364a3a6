#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "workflow/notices/notice.h"

namespace pilnveide::web {

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
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        record.add_notices({notice});
        return {};
    };
    auto done = visit.write(work, see_other("/person/" + person->id.text(), "invited"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
