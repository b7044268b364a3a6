#include "web/cycle_form.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response cycle_start(Visit& visit) {
    const auto& words = *visit.words;
    Form form(visit);
    form.stored("starts_on", workflow::iso(visit.today));
    auto shown = start_page(visit, form);
    auto starts_on = form.sent() ? form.required_date("starts_on") : visit.today;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::start_cycle(acting, cycle_input(visit, form, starts_on));
    };
    if (auto done = form.act(act, "/cycle", "cycle_started")) return *done;

    shown.title = words.say("Start a self-assessment");
    shown.lead = words.say("Ten tasks with owners and deadlines are made; all of them can be moved later.");
    shown.button = words.say("Start");
    shown.fields.push_back(
        {.name = "starts_on", .kind = Field::Kind::kDate, .label = words.say("First day"), .required = true});
    shown.notes = {words.say("Tasks 1 to 7 take about four months. The owners are told by letter.")};
    return form_page(visit, form, shown);
}

}  // namespace pilnveide::web
