#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"

namespace pilnveide::web {

Response person_heir(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person || (!person->left_on && visit.request.method != Method::kPost)) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    const auto heir = form.sent() ? form.id<workflow::Person>("heir") : std::nullopt;
    if (form.sent() && !heir) form.wrong(workflow::Problem::kMissing, "heir");
    auto shown = form_about(visit, *person);
    const auto act = [&](const workflow::Acting& acting) {
        return workflow::name_heir(acting, person->id, heir.value_or(workflow::Id<workflow::Person>{}));
    };
    if (auto done = form.act(act, shown.back, "heir_named")) return *done;
    shown.title = words.say("Name who takes over");
    shown.lead = words.plural("{n} open thing belongs to this person. Choose who takes it over.",
                              "{n} open things belong to this person. Choose who takes them over.",
                              workflow::owns(*visit.facts, person->id));
    shown.not_saved = words.say("Nothing is handed over yet");
    shown.button = words.say("Hand all of it over");
    shown.fields = {{.name = "heir",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("Who takes over"),
                     .hint = words.say("The new owner is told by letter."),
                     .required = true,
                     .choices = people_choices(visit, words.say("Nobody"))}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
