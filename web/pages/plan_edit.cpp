#include "web/pages/pages.h"

#include "plan_edit.names.h"
#include "web/form.h"
#include "web/frame.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

namespace name = names::plan_edit;

Response plan_edit(Visit& visit) {
    const auto* plan = visit.found(visit.facts->plans, "plan");
    if (!plan) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = "/plan?plan=" + plan->id.text();
    Form form(visit);
    form.stored("title", plan->title);
    form.stored("period_from", workflow::iso(plan->period_from));
    form.stored("period_to", workflow::iso(plan->period_to));
    form.stored_version(plan->version);
    if (form.sent()) {
        workflow::PlanInput input{form.text("title"), form.required_date("period_from"),
                                  form.required_date("period_to"), form.version()};
        auto act = [&](const workflow::Acting& acting) { return workflow::edit_plan(acting, plan->id, input); };
        if (auto done = form.act(act, back, "saved")) return *done;
    }
    View view;
    auto title = words.say("Title and period of the plan");
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan->title);
    view.set(name::ACTION, "/plan/" + plan->id.text() + "/edit");
    view.set(name::BACK, back);
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
                      .hint = words.say("60 and 30 days before it you will be reminded to plan the next cycle."),
                      .required = true});
    form.place_confirm(view, name::CONFIRM);
    return form.answer(page(visit, "plan_edit.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
