#include "web/cycle_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {
namespace {

// The day on which a task was done, as the rules name it in a refusal.
std::string done_on(std::size_t number) { return "done_on_" + std::to_string(number); }

}  // namespace

Response cycle_with_plan(Visit& visit) {
    const auto& words = *visit.words;
    Form form(visit);
    auto shown = start_page(visit, form);
    workflow::EarlierWork work;
    auto standard = workflow::Standard::kUndecided;
    if (form.sent()) {
        for (std::size_t at = 0; at < work.done_on.size(); ++at) work.done_on[at] = form.required_date(done_on(at + 1));
        work.note = form.text("note");
        standard = standard_of(form);
    }
    auto act = [&](const workflow::Acting& acting) {
        return workflow::start_with_plan(acting, cycle_input(visit, form, work.done_on.front()), standard,
                                         scope_of(form), work);
    };
    if (auto done = form.act(act, "/plan/new", "cycle_started")) return *done;

    shown.title = words.say("We already have a plan");
    shown.lead = words.say("Say when the first six tasks were done; then you enter the plan at once.");
    shown.button = words.say("Go on to the plan");
    shown.fields.push_back(standard_field(words));
    shown.fields.push_back(unit_field(words, words.say("Leave empty when the whole service was assessed.")));
    for (std::size_t number = 1; number <= work.done_on.size(); ++number) {
        const auto& guide = visit.console.framework.task(static_cast<int>(number));
        shown.fields.push_back({.name = done_on(number),
                                .kind = Field::Kind::kDate,
                                .label = std::to_string(number) + ". " + guide.title.in(words.code()),
                                .required = true});
    }
    shown.fields.push_back({.name = "note",
                            .kind = Field::Kind::kText,
                            .label = words.say("Note"),
                            .hint = words.say("Document numbers and what else should be remembered."),
                            .most = 4000});
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
