#include "workflow/plan/execution.h"

#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace pilnveide::workflow {

namespace {

using Place = std::tuple<int, int, int>;  // orders of priority, goal and action

std::map<Id<Action>, Place> places(const Facts& facts, Id<PlanVersion> version) {
    std::map<Id<Action>, Place> found;
    for (const auto& planned : facts.planned_actions) {
        if (planned.plan_version != version) continue;
        const Goal* goal = find(facts.goals, planned.goal);
        const Priority* priority = goal ? find(facts.priorities, goal->priority) : nullptr;
        found[planned.action] = {priority ? priority->order : 0, goal ? goal->order : 0, planned.order};
    }
    return found;
}

// Where it stands in the version in force; what is not listed any more comes last.
std::tuple<bool, Place> place_of(const Facts& facts, const Action& action) {
    const PlanVersion* version = in_force(facts, action.plan);
    for (const auto& planned : facts.planned_actions) {
        if (!version || planned.plan_version != version->id || planned.action != action.id) continue;
        const Goal* goal = find(facts.goals, planned.goal);
        const Priority* priority = goal ? find(facts.priorities, goal->priority) : nullptr;
        return {false, {priority ? priority->order : 0, goal ? goal->order : 0, planned.order}};
    }
    return {true, {}};
}

// Which of its siblings it is, counted from 1: orders may have gaps where something was taken out of a draft.
template <class Noun, class IsSibling>
int position(const std::vector<Noun>& rows, const Noun& one, IsSibling is_sibling) {
    auto before = std::ranges::count_if(rows, [&](const Noun& other) {
        return is_sibling(other) && std::tuple{other.order, other.id} < std::tuple{one.order, one.id};
    });
    return static_cast<int>(before) + 1;
}

}  // namespace

Execution execution(const Facts& facts, const std::vector<const Action*>& actions, Date today) {
    Execution sum;
    for (const Action* action : actions) {
        if (action->state == ActionState::kCarriedOver) continue;  // its successor counts
        if (action->state == ActionState::kCancelled) {
            ++sum.cancelled;
            continue;
        }
        bool done = !action->is_open();
        if (done)
            ++sum.done;
        else if (is_late(facts, *action, today))
            ++sum.late;
        else if (is_at_risk(facts, *action))
            ++sum.at_risk;
        else
            ++sum.on_time;
        if (action->deadline > today) continue;
        ++sum.due;
        if (done) ++sum.due_done;
    }
    return sum;
}

std::vector<const Action*> actions_of(const Facts& facts, Id<Plan> plan) {
    std::vector<const Action*> actions;
    for (const auto& action : facts.actions) {
        if (action.plan == plan) actions.push_back(&action);
    }
    const PlanVersion* version = in_force(facts, plan);
    if (!version) return actions;
    auto listed = places(facts, version->id);
    auto rank = [&](const Action* action) {
        auto at = listed.find(action->id);
        bool dropped = at == listed.end();
        return std::tuple{dropped, dropped ? Place{} : at->second, action->id};
    };
    std::ranges::sort(actions, {}, rank);
    return actions;
}

std::vector<const Action*> by_deadline(const Facts& facts, std::vector<const Action*> actions) {
    std::vector<std::tuple<Date, std::tuple<bool, Place>, Id<Action>, const Action*>> ranked;
    for (const Action* action : actions)
        ranked.emplace_back(action->deadline, place_of(facts, *action), action->id, action);
    std::ranges::sort(ranked);
    std::ranges::transform(ranked, actions.begin(), [](const auto& one) { return std::get<const Action*>(one); });
    return actions;
}

std::string number_of(const Facts& facts, const Action& action) {
    const PlanVersion* version = in_force(facts, action.plan);
    if (!version) return {};
    auto planned = std::ranges::find_if(facts.planned_actions, [&](const PlannedAction& one) {
        return one.action == action.id && one.plan_version == version->id;
    });
    if (planned == facts.planned_actions.end()) return {};
    const Goal* goal = find(facts.goals, planned->goal);
    const Priority* priority = goal ? find(facts.priorities, goal->priority) : nullptr;
    if (!priority) return {};
    auto first =
        position(facts.priorities, *priority, [&](const Priority& one) { return one.plan_version == version->id; });
    auto second = position(facts.goals, *goal, [&](const Goal& one) { return one.priority == priority->id; });
    auto third =
        position(facts.planned_actions, *planned, [&](const PlannedAction& one) { return one.goal == goal->id; });
    return std::to_string(first) + "." + std::to_string(second) + "." + std::to_string(third) + ".";
}

}  // namespace pilnveide::workflow
