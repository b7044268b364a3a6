#include "web/pages/pages.h"

#include "planned_action_carry.names.h"
#include "web/draft_page.h"
#include "web/frame.h"
#include "web/titles.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/execution.h"

namespace pilnveide::web {

namespace name = names::planned_action_carry;
using workflow::Action;
using workflow::Id;

namespace {

std::vector<Id<Action>> ticked(const Visit& visit) {
    std::vector<Id<Action>> actions;
    auto [from, to] = visit.request.form.equal_range("action");
    for (auto at = from; at != to; ++at)
        if (auto id = Id<Action>::from_text(at->second)) actions.push_back(*id);
    return actions;
}

// In the order of their plan.
void show_open(View& view, const workflow::Facts& facts, const workflow::Plan& plan) {
    for (const auto* action : workflow::actions_of(facts, plan.id)) {
        if (!action->is_open()) continue;
        View& row = view.add(name::ACTION_ROW);
        row.set(name::ID, action->id.text());
        row.set(name::WORDS, title_of(facts, *action));
        const auto* owner = workflow::find(facts.people, action->owner);
        row.set(name::DETAILS, (owner ? owner->shown() + ", " : std::string{}) + Words::day(action->deadline));
    }
}

}  // namespace

Response planned_action_carry(Visit& visit) {
    const auto* goal = visit.found(visit.facts->goals, "goal");
    if (!goal) return not_found(visit);
    const Words& words = *visit.words;
    const auto& plan = plan_of(visit, goal->plan_version);
    const auto back = draft_path(visit, goal->plan_version);
    Form form(visit);
    auto actions = ticked(visit);
    if (form.sent() && actions.empty()) form.wrong(workflow::Problem::kMissing, "");
    auto act = [&](const workflow::Acting& acting) { return workflow::carry_into_draft(acting, goal->id, actions); };
    if (auto done = form.act(act, back, "carried_into_draft")) return *done;

    View view;
    auto title = words.say("Take over open actions");
    view.set(name::TITLE, title);
    view.set(name::PLAN_TITLE, plan.title);
    view.set(name::ACTION, "/goal/" + goal->id.text() + "/carry");
    view.set(name::BACK, back);
    form.place_problems(view, name::PROBLEMS, words.say("Nothing was taken over yet"));
    form.place_hidden(view, name::HIDDEN);
    for (const auto& earlier : visit.facts->plans)
        if (earlier.id != plan.id) show_open(view, *visit.facts, earlier);
    return form.answer(page(visit, "planned_action_carry.html", std::move(view), title, "plan"));
}

}  // namespace pilnveide::web
