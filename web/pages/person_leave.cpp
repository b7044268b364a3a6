#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/person_form.h"

namespace pilnveide::web {

Response person_leave(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("from", workflow::iso(visit.today));
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto heir = form.sent() ? form.id<workflow::Person>("heir") : std::nullopt;
    auto act = [&](const workflow::Acting& acting) { return workflow::person_leaves(acting, person->id, from, heir); };
    if (auto done = form.act(act, "/people", "saved")) return *done;

    auto shown = form_about(visit, *person);
    shown.title = words.say("Leaves the service");
    shown.not_saved = words.say("Leaving is not recorded yet");
    shown.button = words.say("Record");
    auto owned = workflow::owns(*visit.facts, person->id);
    if (owned)
        shown.lead = words.plural("{n} open thing belongs to this person. Choose who takes it over.",
                                  "{n} open things belong to this person. Choose who takes them over.", owned);
    shown.fields = {
        {.name = "from", .kind = Field::Kind::kDate, .label = words.say("From which day on"), .required = true},
        {.name = "heir",
         .kind = Field::Kind::kChoice,
         .label = words.say("Who takes over"),
         .hint = words.say("The new owner is told by letter."),
         .required = owned > 0,
         .choices = people_choices(visit, words.say("Nobody"))}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
