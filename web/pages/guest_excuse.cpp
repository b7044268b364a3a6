#include "web/form.h"
#include "web/frame.h"
#include "web/pages/meeting_pages.h"
#include "workflow/meeting/meeting_acts.h"

namespace pilnveide::web {

Response guest_excuse(Visit& visit) {
    const auto* guest = visit.found(visit.facts->guests, "guest");
    if (!guest) return not_found(visit);
    const Form form(visit);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::excuse_guest(acting, guest->id, form.version());
    };
    auto done = visit.act(act, see_other("/meeting/" + guest->meeting.text(), "guest_excused"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
