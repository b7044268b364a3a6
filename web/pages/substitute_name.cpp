#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"

namespace pilnveide::web {

Response substitute_name(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    auto shown = form_about(visit, *person);
    auto other = form.sent() ? form.id<workflow::Person>("stands_in") : std::nullopt;
    if (form.sent() && form.sound() && !other) form.wrong(workflow::Problem::kMissing, "stands_in");
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto to = form.sent() ? form.required_date("to") : visit.today;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::name_substitute(acting, person->id, other.value_or(workflow::Id<workflow::Person>{}), from,
                                         to);
    };
    if (auto done = form.act(act, shown.back, "saved")) return *done;

    shown.title = words.say("Name a substitute");
    shown.lead = words.say("The substitute acts and is told instead; both names stand in the history.");
    shown.not_saved = words.say("The substitute is not named yet");
    shown.fields = {{.name = "stands_in",
                     .kind = Field::Kind::kChoice,
                     .label = words.say("Who stands in"),
                     .required = true,
                     .choices = people_choices(visit, words.say("Not chosen"))},
                    {.name = "from", .kind = Field::Kind::kDate, .label = words.say("From"), .required = true},
                    {.name = "to", .kind = Field::Kind::kDate, .label = words.say("Until"), .required = true}};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
