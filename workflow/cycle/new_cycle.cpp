#include "workflow/cycle/new_cycle.h"

#include "workflow/cycle/gates_met.h"
#include "workflow/form_check.h"
#include "workflow/people/relations.h"

namespace pilnveide::workflow {
namespace {

std::optional<Id<Person>> first_of(const std::vector<Id<Person>>& people) {
    return people.empty() ? std::nullopt : std::optional{people.front()};
}

Task new_task(const Acting& acting, Id<Cycle> cycle, int number, Date due) {
    const auto kind = is_led_by_leader(number) ? RoleKind::kLeader : RoleKind::kDirector;
    Task task;
    task.id = acting.ids.make<Task>();
    task.cycle = cycle;
    task.number = number;
    task.owner = first_of(holders(acting.facts, kind, acting.today));
    task.due = due;
    task.due_set_on = acting.today;
    task.owner_set_on = acting.today;
    return task;
}

void check_previous(FormCheck& check, const Facts& facts, const CycleInput& input) {
    if (!input.previous) return;
    if (!find(facts.cycles, *input.previous)) return check.add(Problem::kUnknownChoice, "previous");
    if (const auto* follower = next_cycle(facts, *input.previous))
        check.add(Problem::kWrongState, "previous", {follower->id.text()});
}

}  // namespace

bool is_led_by_leader(int number) { return (number >= 2 && number <= 6) || number == 8; }

Result<NewCycle> new_cycle(const Acting& acting, const CycleInput& input, const TaskDates& due) {
    if (!relations(acting.facts, acting.by, acting.today).any_of(Relations::kDirector | Relations::kLeader))
        return refuse(Refusal::not_allowed());
    FormCheck check;
    NewCycle made;
    made.cycle.title = check.line(input.title, "title", true);
    made.cycle.framework_version = check.line(input.framework_version, "framework_version");
    if (input.starts_on == Date{}) check.add(Problem::kMissing, "starts_on");
    check_previous(check, acting.facts, input);
    if (!check.sound()) return refuse(check.refusal());

    made.cycle.id = acting.ids.make<Cycle>();
    made.cycle.starts_on = input.starts_on;
    made.cycle.set_on = acting.today;
    made.cycle.previous = input.previous;
    for (std::size_t at = 0; at < made.tasks.size(); ++at)
        made.tasks[at] = new_task(acting, made.cycle.id, static_cast<int>(at) + 1, due[at]);
    made.started = {"cycle.started", {Noun::kCycle, made.cycle.id.value}, {{"starts_on", iso(input.starts_on)}}};
    if (input.previous) made.started.details.emplace_back("previous", input.previous->text());
    return made;
}

}  // namespace pilnveide::workflow
