#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"

namespace pilnveide::web {

Response person_edit(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person) return not_found(visit);
    Form form(visit);
    fill(form, *person);
    auto shown = form_about(visit, *person);
    auto act = [&](const workflow::Acting& acting) {
        return workflow::edit_person(acting, person->id, person_input(form));
    };
    if (auto done = form.act(act, shown.back, "saved")) return *done;

    shown.title = visit.words->say("Edit");
    shown.fields = person_fields(*visit.words);
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
