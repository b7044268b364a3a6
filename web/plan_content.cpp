#include "web/plan_content.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace pilnveide::web {

using workflow::Action;
using workflow::Goal;
using workflow::Id;
using workflow::PlannedAction;
using workflow::PlanVersion;
using workflow::Priority;

namespace {

// The rows of one version under what they hang on, each in its order.
template <class Noun, class Parent>
std::unordered_map<std::int64_t, std::vector<const Noun*>> grouped(const std::vector<Noun>& rows,
                                                                   Id<PlanVersion> version, Parent parent) {
    std::unordered_map<std::int64_t, std::vector<const Noun*>> groups;
    for (const auto& row : rows)
        if (row.plan_version == version) groups[parent(row)].push_back(&row);
    for (auto& [id, group] : groups)
        std::ranges::sort(
            group, [](const Noun* a, const Noun* b) { return std::tie(a->order, a->id) < std::tie(b->order, b->id); });
    return groups;
}

std::string numbered(const std::string& prefix, std::size_t index) { return prefix + std::to_string(index + 1) + "."; }

std::map<Id<Action>, const PlannedAction*> listed(const workflow::Facts& facts, Id<PlanVersion> version) {
    std::map<Id<Action>, const PlannedAction*> all;
    for (const auto& planned : facts.planned_actions)
        if (planned.plan_version == version) all.emplace(planned.action, &planned);
    return all;
}

Novelty compared(const PlannedAction& now, const PlannedAction& before) {
    if (now.title != before.title) return Novelty::kTitle;
    if (now.owner != before.owner) return Novelty::kOwner;
    if (now.deadline != before.deadline) return Novelty::kDeadline;
    return Novelty::kSame;
}

}  // namespace

int PlanContent::goals() const {
    std::size_t count = 0;
    for (const auto& priority : priorities) count += priority.goals.size();
    return static_cast<int>(count);
}

int PlanContent::actions() const {
    std::size_t count = 0;
    for (const auto& priority : priorities)
        for (const auto& goal : priority.goals) count += goal.rows.size();
    return static_cast<int>(count);
}

PlanContent content_of(const workflow::Facts& facts, Id<PlanVersion> version) {
    auto priorities = grouped(facts.priorities, version, [](const Priority&) { return std::int64_t{0}; });
    auto goals = grouped(facts.goals, version, [](const Goal& goal) { return goal.priority.value; });
    auto actions = grouped(facts.planned_actions, version, [](const PlannedAction& row) { return row.goal.value; });

    PlanContent content;
    const auto& listed_priorities = priorities[0];
    for (std::size_t p = 0; p < listed_priorities.size(); ++p) {
        auto& priority = content.priorities.emplace_back(numbered("", p), listed_priorities[p]);
        const auto& its_goals = goals[priority.priority->id.value];
        for (std::size_t g = 0; g < its_goals.size(); ++g) {
            auto& goal = priority.goals.emplace_back(numbered(priority.number, g), its_goals[g]);
            const auto& its_actions = actions[goal.goal->id.value];
            for (std::size_t a = 0; a < its_actions.size(); ++a)
                goal.rows.push_back(
                    {numbered(goal.number, a), its_actions[a], workflow::find(facts.actions, its_actions[a]->action)});
        }
    }
    return content;
}

Novelty PlanDifference::of(Id<Action> action) const {
    auto at = std::ranges::lower_bound(changed, action, {}, [](const auto& one) { return one.first; });
    return at != changed.end() && at->first == action ? at->second : Novelty::kSame;
}

PlanDifference difference(const workflow::Facts& facts, Id<PlanVersion> version, Id<PlanVersion> before) {
    auto now = listed(facts, version);
    auto then = listed(facts, before);
    PlanDifference result;
    for (const auto& [action, planned] : now) {
        auto at = then.find(action);
        auto novelty = at == then.end() ? Novelty::kNew : compared(*planned, *at->second);
        if (novelty != Novelty::kSame) result.changed.emplace_back(action, novelty);
    }
    for (const auto& [action, planned] : then)
        if (!now.contains(action)) result.dropped.push_back(planned);
    return result;
}

}  // namespace pilnveide::web
