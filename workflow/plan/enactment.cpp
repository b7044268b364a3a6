#include "workflow/plan/enactment.h"

#include "workflow/machine/action_machine.h"
#include "workflow/plan/approval_acts.h"

#include <algorithm>
#include <cassert>

namespace pilnveide::workflow {

namespace {

// What a version agreed about an action, or nullptr.
const PlannedAction* agreed(const Facts& facts, const PlanVersion* version, Id<Action> action) {
    if (!version) return nullptr;
    auto at = std::ranges::find_if(facts.planned_actions, [&](const PlannedAction& one) {
        return one.action == action && one.plan_version == version->id;
    });
    return at == facts.planned_actions.end() ? nullptr : &*at;
}

}  // namespace

Enactment::Enactment(const Acting& acting, const PlanVersion& approved)
    : acting_(acting), approved_(approved), before_(in_force(acting.facts, approved.plan)) {}

Change Enactment::run() {
    std::set<Id<Action>> listed;
    for (const auto& planned : acting_.facts.planned_actions) {
        if (planned.plan_version != approved_.id) continue;
        listed.insert(planned.action);
        enact(planned);
    }
    for (const auto& action : acting_.facts.actions)
        if (action.plan == approved_.plan && action.is_open() && !listed.contains(action.id)) drop(action);
    return std::move(change_);
}

void Enactment::enact(const PlannedAction& planned) {
    const Action* action = find(acting_.facts.actions, planned.action);
    if (!action) return begin(planned);
    if (action->plan != approved_.plan) return carry_over(planned, *action);
    follow(planned, *action);
}

Action Enactment::fresh(const PlannedAction& planned) const {
    assert(planned.owner && planned.deadline);  // draft_state saw to it
    Action action;
    action.id = planned.action;
    action.plan = approved_.plan;
    action.title = planned.title;
    action.owner = *planned.owner;
    action.owner_set_on = acting_.today;
    action.approved_deadline = *planned.deadline;
    action.deadline = *planned.deadline;
    action.deadline_set_on = acting_.today;
    action.state_on = acting_.today;
    return action;
}

void Enactment::begin(const PlannedAction& planned) {
    Action action = fresh(planned);
    tell("action.begun", action);
    change_.rows.emplace_back(std::move(action));
}

void Enactment::carry_over(const PlannedAction& planned, const Action& earlier) {
    Action successor = fresh(planned);
    successor.id = acting_.ids.make<Action>();
    successor.predecessor = earlier.id;
    if (earlier.is_open()) {  // else it was finished or cancelled since it was listed, and this one is another piece of
                              // work
        successor.state = earlier.state;
        successor.percent = earlier.percent;
        successor.obstacle = earlier.obstacle;
        successor.state_reason = earlier.state_reason;
        Action carried = earlier;
        auto next = step(kActionMachine, carried.state, ActionEvent::kCarryOver, Relations::kDirector);
        assert(next);  // who approves is the director
        carried.state = *next;
        carried.state_on = acting_.today;
        carried.successor = successor.id;
        tell("action.carried_over", carried);
        change_.events.back().details.emplace_back("successor", successor.id.text());
        change_.rows.emplace_back(std::move(carried));
    }
    PlannedAction renamed = planned;
    renamed.action = successor.id;
    change_.rows.emplace_back(std::move(renamed));
    tell("action.begun", successor);
    change_.events.back().details.emplace_back("predecessor", earlier.id.text());
    change_.rows.emplace_back(std::move(successor));
}

void Enactment::follow(const PlannedAction& planned, const Action& action) {
    if (action.is_closed()) return;
    const PlannedAction* before = agreed(acting_.facts, before_, action.id);
    Action row = action;
    row.title = planned.title;
    row.approved_deadline = *planned.deadline;
    bool other_owner = (!before || before->owner != planned.owner) && row.owner != *planned.owner;
    if (other_owner) {
        row.owner = *planned.owner;
        row.owner_set_on = acting_.today;
    }
    bool other_deadline = (!before || before->deadline != planned.deadline) && row.deadline != *planned.deadline;
    if (other_deadline) {
        row.deadline = *planned.deadline;
        row.deadline_set_on = acting_.today;
    }
    bool same = !other_owner && !other_deadline && row.title == action.title &&
                row.approved_deadline == action.approved_deadline;
    if (same) return;
    tell("action.changed", row);
    change_.rows.emplace_back(std::move(row));
}

void Enactment::drop(const Action& action) {
    Action row = action;
    auto next = step(kActionMachine, row.state, ActionEvent::kCancel, Relations::kDirector);
    assert(next);  // who approves is the director
    row.state = *next;
    row.state_on = acting_.today;
    row.state_reason =
        approved_.waiver.empty() ? "not in version " + std::to_string(approved_.number) : approved_.waiver;
    tell("action.cancelled", row);
    change_.rows.emplace_back(std::move(row));
}

void Enactment::tell(std::string kind, const Action& action) {
    change_.events.push_back({std::move(kind),
                              {Noun::kAction, action.id.value},
                              {{"version", approved_.id.text()},
                               {"number", std::to_string(approved_.number)},
                               {"owner", action.owner.text()},
                               {"deadline", iso(action.deadline)}}});
}

}  // namespace pilnveide::workflow
