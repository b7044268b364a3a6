#include "web/frame.h"
#include "web/held_letters.h"
#include "web/pages/delivery_pages.h"
#include "workflow/letters/mailbox_acts.h"

namespace pilnveide::web {

Response address_confirm(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    if (!person) return not_found(visit);
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto facts = record.facts();
        const workflow::Acting acting{*facts, visit.by, visit.now, visit.today, visit.console.ids};
        auto confirmed = workflow::confirm_address(acting, person->id);
        if (!confirmed) return workflow::refuse(confirmed.error());
        if (auto anew = say_anew(record, acting, person->id); !anew) return anew;
        return record.put(*confirmed);
    };
    auto done = visit.write(work, see_other("/person/" + person->id.text(), "address_confirmed"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
