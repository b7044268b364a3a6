#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"

namespace pilnveide::web {

Response person_new(Visit& visit) {
    Form form(visit);
    form.stored("language", visit.facts->agency.language);
    auto id = visit.console.ids.make<workflow::Person>();
    auto act = [&](const workflow::Acting& acting) { return workflow::add_person(acting, person_input(form), id); };
    if (auto done = form.act(act, "/person/" + id.text(), "saved")) return *done;

    auto shown = form_about_people(visit);
    shown.title = visit.words->say("Add a person");
    shown.fields = person_fields(*visit.words);
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
