#include "web/pages/pages.h"

#include "goal_edit.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "workflow/plan/draft_acts.h"

namespace pilnveide::web {

namespace name = names::goal_edit;
using workflow::Goal;

namespace {

struct Tick {
    const char* slot;
    const char* field;
    const char* english;
};
// Source: facts.md 6, "SMART".
constexpr std::array kTicks{
    Tick{name::SMART1, "smart1", N_("Specific: it says clearly what will improve")},
    Tick{name::SMART2, "smart2", N_("Measurable: one can judge whether it is reached")},
    Tick{name::SMART3, "smart3", N_("Achievable: those who do it find it acceptable")},
    Tick{name::SMART4, "smart4", N_("Realistic: so much change is feasible")},
    Tick{name::SMART5, "smart5", N_("Timely: it has a deadline")},
};

void place_fields(View& view, const Form& form, const Words& words) {
    form.place(view, {.slot = name::NAME,
                      .name = "title",
                      .label = words.say("Goal"),
                      .hint = words.say("What will be reached, and by when."),
                      .required = true});
    form.place(view, {.slot = name::RESULT,
                      .name = "expected_result",
                      .kind = Field::Kind::kText,
                      .label = words.say("Expected result"),
                      .hint = words.say("How things will be when the goal is reached."),
                      .most = 4000,
                      .rows = 2});
    form.place(view, {.slot = name::MEASURE,
                      .name = "measure",
                      .kind = Field::Kind::kText,
                      .label = words.say("How it is measured (optional)"),
                      .hint = words.say("For example: at least 80 % of the clients asked find the information clear."),
                      .most = 4000,
                      .rows = 2});
    for (const auto& tick : kTicks)
        form.place(
            view,
            {.slot = tick.slot, .name = tick.field, .kind = Field::Kind::kCheck, .label = words.say(tick.english)});
}

void place_stored(Form& form, const Goal& goal) {
    form.stored("title", goal.title);
    form.stored("expected_result", goal.expected_result);
    form.stored("measure", goal.measure);
    for (std::size_t i = 0; i < kTicks.size(); ++i) form.stored(kTicks[i].field, goal.smart[i] ? "1" : "");
    form.stored_version(goal.version);
}

}  // namespace

Response goal_edit(Visit& visit) {
    const auto* goal = visit.found(visit.facts->goals, "goal");
    const auto* priority = goal ? workflow::find(visit.facts->priorities, goal->priority)
                                : visit.found(visit.facts->priorities, "priority");
    if (!priority) return not_found(visit);
    const Words& words = *visit.words;
    const auto back = draft_path(visit, priority->plan_version);
    Form form(visit);
    if (goal) place_stored(form, *goal);
    workflow::GoalInput input{
        form.text("title"), form.text("expected_result"), form.text("measure"), {}, form.version()};
    for (std::size_t i = 0; i < kTicks.size(); ++i) input.smart[i] = form.checked(kTicks[i].field);
    auto id = goal ? std::optional{goal->id} : std::nullopt;
    auto act = [&](const workflow::Acting& acting) { return workflow::save_goal(acting, priority->id, id, input); };
    if (auto done = form.act(act, back, "goal_saved")) return *done;

    View view;
    auto title = goal ? words.say("Goal") : words.say("New goal");
    view.set(name::TITLE, title);
    view.set(name::PRIORITY, words.say("Priority: {title}", {{"title", priority->title}}));
    view.set(name::PLAN_TITLE, plan_of(visit, priority->plan_version).title);
    view.set(name::ACTION, goal ? "/goal/" + goal->id.text() : "/priority/" + priority->id.text() + "/goal");
    view.set(name::BACK, back);
    form.place_problems(view, name::PROBLEMS, words.say("The goal is not saved yet"));
    form.place_hidden(view, name::HIDDEN);
    place_fields(view, form, words);
    form.place_confirm(view, name::CONFIRM);
    if (goal) form.place_hidden(view.add(name::REMOVE), name::HIDDEN);
    return form.answer(page(visit, "goal_edit.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
