#include "workflow/cycle/cycle_acts.h"

#include "workflow/cycle/new_cycle.h"
#include "workflow/form_check.h"
#include "workflow/people/relations.h"

namespace pilnveide::workflow {
namespace {

const Task* task_numbered(const Facts& facts, Id<Cycle> cycle, int number) {
    const auto at = std::ranges::find_if(
        facts.tasks, [&](const Task& task) { return task.cycle == cycle && task.number == number; });
    return at == facts.tasks.end() ? nullptr : &*at;
}

bool is_completed(const Facts& facts, Id<Cycle> cycle, int number) {
    const auto* task = task_numbered(facts, cycle, number);
    return task && task->completed_at;
}

// The cycle to be changed by director or leader, while the task that decides about it is not completed.
Result<Cycle> cycle_to_change(const Acting& acting, Id<Cycle> id, int deciding_task, int version) {
    const auto* cycle = find(acting.facts.cycles, id);
    if (!cycle) return refuse(Refusal::not_found());
    if (!relations(acting.facts, acting.by, acting.today).any_of(Relations::kDirector | Relations::kLeader))
        return refuse(Refusal::not_allowed());
    if (cycle->version != version) return refuse(Refusal::stale());
    if (is_completed(acting.facts, id, deciding_task))
        return refuse(Refusal::invalid(Problem::kWrongState, {}, {"completed"}));
    return *cycle;
}

}  // namespace

std::string_view standard_name(Standard standard) {
    switch (standard) {
        case Standard::kUndecided:
            return "undecided";
        case Standard::kBase:
            return "base";
        case Standard::kOptimal:
            return "optimal";
    }
    return {};
}

Result<Change> start_cycle(const Acting& acting, const CycleInput& input) {
    const bool dated = input.starts_on != Date{};
    auto made = new_cycle(acting, input, dated ? plan_forwards(acting.facts, input.starts_on) : TaskDates{});
    if (!made) return refuse(std::move(made.error()));
    Change change;
    change.events.push_back(std::move(made->started));
    change.rows.emplace_back(std::move(made->cycle));
    for (auto& task : made->tasks) change.rows.emplace_back(std::move(task));
    return change;
}

Result<Change> decide_scope(const Acting& acting, Id<Cycle> id, const std::string& scope, Standard standard,
                            int version) {
    auto cycle = cycle_to_change(acting, id, 1, version);
    if (!cycle) return refuse(std::move(cycle.error()));
    FormCheck check;
    cycle->scope = check.line(scope, "scope", true);
    if (standard == Standard::kUndecided) check.add(Problem::kMissing, "standard");
    if (!check.sound()) return refuse(check.refusal());
    cycle->standard = standard;
    Change change;
    change.events.push_back({"cycle.scope_decided",
                             {Noun::kCycle, id.value},
                             {{"scope", cycle->scope}, {"standard", std::string{standard_name(standard)}}}});
    change.rows.emplace_back(std::move(*cycle));
    return change;
}

Result<Change> assess_jointly(const Acting& acting, Id<Cycle> id, bool jointly, int version) {
    auto cycle = cycle_to_change(acting, id, 5, version);
    if (!cycle) return refuse(std::move(cycle.error()));
    cycle->joint_assessment = jointly;
    Change change;
    change.events.push_back(
        {"cycle.assessment_decided", {Noun::kCycle, id.value}, {{"jointly", jointly ? "yes" : "no"}}});
    change.rows.emplace_back(std::move(*cycle));
    return change;
}

const Cycle* current_cycle(const Facts& facts) {
    const Cycle* current = nullptr;
    bool current_runs = false;
    for (const auto& cycle : facts.cycles) {
        const bool runs = !is_completed(facts, cycle.id, 10);
        const bool newer = !current || std::pair{runs, cycle.starts_on} > std::pair{current_runs, current->starts_on};
        if (!newer) continue;
        current = &cycle;
        current_runs = runs;
    }
    return current;
}

}  // namespace pilnveide::workflow
