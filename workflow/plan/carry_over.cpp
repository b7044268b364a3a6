#include "workflow/machine/action_machine.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft.h"

#include <algorithm>
#include <set>

namespace pilnveide::workflow {

namespace {

// What was agreed about it last, for its resources and kind.
const PlannedAction* last_agreed(const Facts& facts, const Action& action) {
    const PlanVersion* version = in_force(facts, action.plan);
    auto at = std::ranges::find_if(facts.planned_actions, [&](const PlannedAction& one) {
        return one.action == action.id && version && one.plan_version == version->id;
    });
    return at == facts.planned_actions.end() ? nullptr : &*at;
}

PlannedAction listed_again(const Acting& acting, const Goal& goal, const Action& action, int order) {
    PlannedAction planned;
    planned.id = acting.ids.make<PlannedAction>();
    planned.plan_version = goal.plan_version;
    planned.action = action.id;
    planned.goal = goal.id;
    planned.order = order;
    planned.title = action.title;
    planned.owner = action.owner;
    planned.deadline = action.deadline;
    if (const PlannedAction* agreed = last_agreed(acting.facts, action)) {
        planned.resources = agreed->resources;
        planned.kind = agreed->kind;
    }
    return planned;
}

}  // namespace

Result<Change> carry_into_draft(const Acting& acting, Id<Goal> id, const std::vector<Id<Action>>& open_actions) {
    const Facts& facts = acting.facts;
    const Goal* goal = find(facts.goals, id);
    if (!goal) return refuse(Refusal::not_found());
    auto change = edit_draft(acting, goal->plan_version);
    if (!change) return change;
    if (open_actions.empty()) return refuse(Refusal::invalid(Problem::kMissing, "actions"));
    const PlanVersion* draft = find(facts.versions, goal->plan_version);
    std::set<Id<Action>> listed;
    for (const auto& planned : facts.planned_actions)
        if (planned.plan_version == draft->id) listed.insert(planned.action);
    int order = order_after(facts.planned_actions, [&](const PlannedAction& one) { return one.goal == id; });
    for (Id<Action> wanted : open_actions) {
        const Action* action = find(facts.actions, wanted);
        if (!action || action->plan == draft->plan) return refuse(Refusal::not_found());
        if (!action->is_open())
            return refuse(
                Refusal::invalid(Problem::kWrongState, "actions", {std::string{kActionMachine.word(action->state)}}));
        if (!listed.insert(wanted).second) continue;  // asked twice, it is listed once
        PlannedAction planned = listed_again(acting, *goal, *action, order++);
        change->events.push_back({"planned_action.carried",
                                  {Noun::kPlannedAction, planned.id.value},
                                  {{"version", draft->id.text()}, {"action", wanted.text()}}});
        change->rows.emplace_back(std::move(planned));
    }
    if (change->events.empty()) return refuse(Refusal::invalid(Problem::kUnknownChoice, "actions"));
    return change;
}

}  // namespace pilnveide::workflow
