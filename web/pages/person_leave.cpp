#include "web/frame.h"
#include "web/pages/people_pages.h"
#include "web/person_form.h"

namespace pilnveide::web {
namespace {

std::vector<Field> fields(const Visit& visit, bool owns) {
    const Words& words = *visit.words;
    std::vector<Field> fields{
        {.name = "from", .kind = Field::Kind::kDate, .label = words.say("From which day on"), .required = true},
        {.name = "heir",
         .kind = Field::Kind::kChoice,
         .label = words.say("Who takes over"),
         .hint = words.say("The new owner is told by letter."),
         .choices = people_choices(visit, words.say("Nobody"))}};
    if (owns)
        fields.push_back({.name = "later",
                          .kind = Field::Kind::kCheck,
                          .label = words.say("The project leader decides later"),
                          .hint = words.say("What is left without an owner is named to the project leader on that day, "
                                            "with its deadlines.")});
    return fields;
}

}  // namespace

Response person_leave(Visit& visit) {
    const auto* person = person_named(visit);
    if (!person) return not_found(visit);
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("from", workflow::iso(visit.today));
    auto from = form.sent() ? form.required_date("from") : visit.today;
    auto heir = form.sent() ? form.id<workflow::Person>("heir") : std::nullopt;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::person_leaves(acting, person->id, from, heir, form.checked("later"));
    };
    if (auto done = form.act(act, "/people", "saved")) return *done;

    auto shown = form_about(visit, *person);
    shown.title = words.say("Leaves the service");
    shown.not_saved = words.say("Leaving is not recorded yet");
    shown.button = words.say("Record");
    auto owned = workflow::owns(*visit.facts, person->id);
    if (owned)
        shown.lead = words.plural("{n} open thing belongs to this person. Choose who takes it over.",
                                  "{n} open things belong to this person. Choose who takes them over.", owned);
    shown.fields = fields(visit, owned > 0);
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
