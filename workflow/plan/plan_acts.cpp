#include "workflow/deadline.h"
#include "workflow/machine/version_machine.h"
#include "workflow/plan/draft.h"
#include "workflow/plan/draft_acts.h"

#include <algorithm>
#include <map>

namespace pilnveide::workflow {

namespace {

// The plan with what was typed put in, or what is wrong with it.
Result<Plan> with_input(Plan plan, const PlanInput& input, Date today) {
    FormCheck check;
    plan.title = title(check, input.title);
    if (input.period_from == Date{}) check.add(Problem::kMissing, "period_from");
    if (input.period_to == Date{})
        check.add(Problem::kMissing, "period_to");
    else if (input.period_to < input.period_from)
        check.add(Problem::kEndBeforeStart, "period_to", {iso(input.period_from)});
    if (!check.sound()) return refuse(check.refusal());
    if (plan.period_to != input.period_to) plan.period_set_on = today;
    plan.period_from = input.period_from;
    plan.period_to = input.period_to;
    return plan;
}

// Copies the content of one version into another. Threads and actions stay what they are.
class Copy {
public:
    Copy(const Acting& acting, Id<PlanVersion> from, Id<PlanVersion> to, Change& change)
        : acting_(acting), from_(from), to_(to), change_(change) {}

    void run() {
        priorities();
        goals();
        actions();
    }

private:
    template <class Noun>
    Noun moved(const Noun& row) {
        Noun copy = row;
        copy.id = acting_.ids.make<Noun>();
        copy.version = 0;
        copy.plan_version = to_;
        return copy;
    }

    void priorities() {
        for (const auto& row : acting_.facts.priorities) {
            if (row.plan_version != from_) continue;
            Priority copy = moved(row);
            priorities_[row.id] = copy.id;
            change_.rows.emplace_back(std::move(copy));
        }
    }
    void goals() {
        for (const auto& row : acting_.facts.goals) {
            if (row.plan_version != from_) continue;
            Goal copy = moved(row);
            copy.priority = priorities_.at(row.priority);
            goals_[row.id] = copy.id;
            change_.rows.emplace_back(std::move(copy));
        }
    }
    void actions() {
        for (const auto& row : acting_.facts.planned_actions) {
            if (row.plan_version != from_) continue;
            PlannedAction copy = moved(row);
            copy.goal = goals_.at(row.goal);
            // What was agreed is copied, so that approving it again changes nothing; but nobody who left can be agreed
            // on again.
            const Action* action = find(acting_.facts.actions, row.action);
            const Person* agreed = row.owner ? find(acting_.facts.people, *row.owner) : nullptr;
            if (action && action->is_open() && agreed && !agreed->works_on(acting_.today)) copy.owner = action->owner;
            change_.rows.emplace_back(std::move(copy));
        }
    }

    const Acting& acting_;
    Id<PlanVersion> from_;
    Id<PlanVersion> to_;
    Change& change_;
    std::map<Id<Priority>, Id<Priority>> priorities_;
    std::map<Id<Goal>, Id<Goal>> goals_;
};

}  // namespace

Result<Change> create_plan(const Acting& acting, Id<Cycle> cycle, const PlanInput& input) {
    auto who = relations(acting.facts, acting.by, acting.today);
    auto allowed = step(kVersionMachine, kVersionMachine.start, VersionEvent::kEdit, who);
    if (!allowed) return refuse(allowed.error());
    if (!find(acting.facts.cycles, cycle)) return refuse(Refusal::not_found());
    auto other = std::ranges::find(acting.facts.plans, cycle, &Plan::cycle);
    if (other != acting.facts.plans.end()) {  // a cycle has one plan; a change of it is its next version
        const PlanVersion* version = in_work(acting.facts, other->id);
        return refuse(
            Refusal::invalid(Problem::kWrongState, {},
                             {std::string{kVersionMachine.word(version ? version->state : VersionState::kApproved)}}));
    }
    Plan plan;
    plan.id = acting.ids.make<Plan>();
    plan.cycle = cycle;
    auto filled = with_input(plan, input, acting.today);
    if (!filled) return refuse(filled.error());
    PlanVersion version;
    version.id = acting.ids.make<PlanVersion>();
    version.plan = plan.id;
    Change change;
    change.events.push_back(
        {"plan.created", {Noun::kPlan, plan.id.value}, {{"cycle", cycle.text()}, {"version", version.id.text()}}});
    change.rows.emplace_back(*filled);
    change.rows.emplace_back(version);
    return change;
}

Result<Change> edit_plan(const Acting& acting, Id<Plan> id, const PlanInput& input) {
    const Plan* plan = find(acting.facts.plans, id);
    if (!plan) return refuse(Refusal::not_found());
    auto change = edit_around(acting, *plan);
    if (!change) return change;
    if (plan->version != input.version) return refuse(Refusal::stale());
    auto filled = with_input(*plan, input, acting.today);
    if (!filled) return refuse(filled.error());
    change->events.push_back({"plan.edited",
                              {Noun::kPlan, id.value},
                              {{"period_from", iso(filled->period_from)}, {"period_to", iso(filled->period_to)}}});
    change->rows.emplace_back(*filled);
    return change;
}

Result<Change> open_draft(const Acting& acting, Id<Plan> id) {
    auto who = relations(acting.facts, acting.by, acting.today);
    auto allowed = step(kVersionMachine, kVersionMachine.start, VersionEvent::kEdit, who);
    if (!allowed) return refuse(allowed.error());
    if (!find(acting.facts.plans, id)) return refuse(Refusal::not_found());
    if (const PlanVersion* other = in_work(acting.facts, id))
        return refuse(Refusal::invalid(Problem::kWrongState, {}, {std::string{kVersionMachine.word(other->state)}}));
    const PlanVersion* agreed = in_force(acting.facts, id);
    if (!agreed) return refuse(Refusal::not_found());
    PlanVersion draft;
    draft.id = acting.ids.make<PlanVersion>();
    draft.plan = id;
    draft.number = agreed->number + 1;
    draft.self_check = agreed->self_check;
    draft.self_check_notes = agreed->self_check_notes;
    Change change;
    change.events.push_back({"plan.drafted",
                             {Noun::kPlanVersion, draft.id.value},
                             {{"plan", id.text()}, {"number", std::to_string(draft.number)}}});
    change.rows.emplace_back(draft);
    Copy{acting, agreed->id, draft.id, change}.run();
    return change;
}

}  // namespace pilnveide::workflow
