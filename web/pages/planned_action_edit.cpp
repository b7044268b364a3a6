#include "web/pages/pages.h"
#include "web/said.h"

#include "planned_action_edit.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "workflow/plan/draft_acts.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::planned_action_edit;
using workflow::ActionKind;
using workflow::Goal;
using workflow::PlannedAction;

namespace {

void place_stored(Form& form, const PlannedAction& planned) {
    form.stored("title", planned.title);
    form.stored("owner", planned.owner ? planned.owner->text() : std::string{});
    form.stored("deadline", planned.deadline ? workflow::iso(*planned.deadline) : std::string{});
    form.stored("resources", planned.resources);
    form.stored("kind", planned.kind == ActionKind::kChange ? "change" : "improvement");
    form.stored_version(planned.version);
}

workflow::ActionInput typed(Form& form) {
    workflow::ActionInput input;
    input.title = form.text("title");
    input.owner = form.id<workflow::Person>("owner");
    input.deadline = form.date("deadline");
    input.resources = form.text("resources");
    input.kind = form.text("kind") == "change" ? ActionKind::kChange : ActionKind::kImprovement;
    input.confirmed = form.checked("confirmed");
    input.version = form.version();
    return input;
}

void place_fields(View& view, const Form& form, const Visit& visit, const workflow::Plan& plan) {
    const Words& words = *visit.words;
    form.place(view, {.slot = name::NAME, .name = "title", .label = words.say("Action"), .required = true});
    form.place(view, {.slot = name::OWNER,
                      .name = "owner",
                      .kind = Field::Kind::kChoice,
                      .label = words.say("Owner"),
                      .hint = words.say("If nobody can be found, think again whether the action can be done."),
                      .choices = people_choices(visit, words.say("Not chosen"))});
    form.place(view, {.slot = name::DEADLINE,
                      .name = "deadline",
                      .kind = Field::Kind::kDate,
                      .label = words.say("Deadline"),
                      .hint = words.say("For example 30.11.2026.; the plan ends on {date}",
                                        {{"date", Words::day(plan.period_to)}})});
    form.place(view, {.slot = name::RESOURCES,
                      .name = "resources",
                      .kind = Field::Kind::kText,
                      .label = words.say("Resources (optional)"),
                      .hint = words.say("Money, people, time: what it takes."),
                      .most = 4000,
                      .rows = 2});
    view.show(form.value("kind") == "change" ? name::CHANGE : name::IMPROVEMENT);
}

bool anything_to_carry(const workflow::Facts& facts, const workflow::Plan& plan) {
    return std::ranges::any_of(facts.actions,
                               [&](const auto& action) { return action.plan != plan.id && action.is_open(); });
}

}  // namespace

Response planned_action_edit(Visit& visit) {
    const auto* planned = visit.found(visit.facts->planned_actions, "planned");
    const auto* goal =
        planned ? workflow::find(visit.facts->goals, planned->goal) : visit.found(visit.facts->goals, "goal");
    if (!goal) return not_found(visit);
    const Words& words = *visit.words;
    const auto& plan = plan_of(visit, goal->plan_version);
    const auto back = draft_path(visit, goal->plan_version);
    Form form(visit);
    if (planned) place_stored(form, *planned);
    auto input = typed(form);
    auto id = planned ? std::optional{planned->id} : std::nullopt;
    auto act = [&](const workflow::Acting& acting) {
        return workflow::save_planned_action(acting, goal->id, id, input);
    };
    if (auto done = form.act(act, back, said_of_deadline(*visit.facts, input.deadline, "planned_action_saved")))
        return *done;

    View view;
    auto title = planned ? words.say("Action") : words.say("New action");
    view.set(name::TITLE, title);
    view.set(name::GOAL, words.say("Goal: {title}", {{"title", goal->title}}));
    view.set(name::PLAN_TITLE, plan.title);
    view.set(name::ACTION, planned ? "/planned/" + planned->id.text() : "/goal/" + goal->id.text() + "/action");
    view.set(name::BACK, back);
    form.place_problems(view, name::PROBLEMS, words.say("The action is not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    place_fields(view, form, visit, plan);
    form.place_confirm(view, name::CONFIRM);
    if (planned) form.place_hidden(view.add(name::REMOVE), name::HIDDEN);
    if (!planned && anything_to_carry(*visit.facts, plan)) view.add(name::CARRY).set(name::ID, goal->id.text());
    return form.answer(page(visit, "planned_action_edit.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
