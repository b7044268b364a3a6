#include "web/pages/pages.h"

#include "plan_new.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

namespace name = names::plan_new;

Response plan_new(Visit& visit) {
    const auto* cycle = workflow::current_cycle(*visit.facts);
    if (!cycle) return not_found(visit);
    const Words& words = *visit.words;
    Form form(visit);
    // For the year it is made in, or from July on for the next.
    auto year = workflow::year_of(visit.today + workflow::days{184});
    form.stored("title", words.say("Improvement plan for {year}", {{"year", std::to_string(year)}}));
    form.stored("period_from", workflow::iso(workflow::date(year, 1, 1)));
    form.stored("period_to", workflow::iso(workflow::date(year, 12, 31)));
    if (form.sent()) {
        workflow::PlanInput input{form.text("title"), form.required_date("period_from"),
                                  form.required_date("period_to"), 0};
        auto act = [&](const workflow::Acting& acting) { return workflow::create_plan(acting, cycle->id, input); };
        if (auto done = form.act(act, "/plan?version=draft", "plan_begun")) return *done;
    }
    View view;
    auto title = words.say("A new improvement plan");
    view.set(name::TITLE, title);
    view.set(name::ACTION, "/plan/new");
    view.set(name::BACK, "/cycle");
    form.place_problems(view, name::PROBLEMS, words.say("The plan is not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    form.place(view, {.slot = name::NAME, .name = "title", .label = words.say("Name of the plan"), .required = true});
    form.place(view, {.slot = name::FROM,
                      .name = "period_from",
                      .kind = Field::Kind::kDate,
                      .label = words.say("First day"),
                      .required = true});
    form.place(view, {.slot = name::TO,
                      .name = "period_to",
                      .kind = Field::Kind::kDate,
                      .label = words.say("Last day"),
                      .hint = words.say("Mostly one year, or until the next self-assessment."),
                      .required = true});
    form.place_confirm(view, name::CONFIRM);
    return form.answer(page(visit, "plan_new.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
