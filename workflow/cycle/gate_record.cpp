#include "workflow/cycle/task_acts.h"
#include "workflow/form_check.h"
#include "workflow/machine/task_machine.h"

namespace pilnveide::workflow {
namespace {

const Task* task_asking(const Facts& facts, Id<Cycle> cycle, Gate gate) {
    const auto at = std::ranges::find_if(
        facts.tasks, [&](const Task& task) { return task.cycle == cycle && task.number == task_of(gate); });
    return at == facts.tasks.end() ? nullptr : &*at;
}

// The record there is, or a new one: a gate has one record a cycle.
GateRecord record_for(const Acting& acting, Id<Cycle> cycle, Gate gate) {
    for (const auto& record : acting.facts.gate_records)
        if (record.cycle == cycle && record.gate == gate) return record;
    GateRecord record;
    record.id = acting.ids.make<GateRecord>();
    record.cycle = cycle;
    record.gate = gate;
    return record;
}

// Only what is advised, not asked, can be waived (DESIGN 4.1, task 4).
bool may_be_waived(Gate gate) { return gate == Gate::kTrialScoring; }

// A group of another size than is advised needs its reason written.
bool needs_reason(Gate gate, const GateInput& input) { return input.waived || gate == Gate::kGroupSet; }

}  // namespace

Result<Change> record_gate(const Acting& acting, Id<Cycle> cycle, Gate gate, const GateInput& input) {
    const auto* task = task_asking(acting.facts, cycle, gate);
    if (!task) return refuse(Refusal::not_found());
    const auto who = relations(acting.facts, acting.by, acting.today, task->owner);
    const auto stage = task->completed_at ? TaskStage::kCompleted : TaskStage::kOpen;
    const auto next = step(task_machine(task->number), stage, TaskEvent::kRecordGate, who);
    if (!next) return refuse(next.error());

    FormCheck check;
    auto record = record_for(acting, cycle, gate);
    if (record.version != input.version) return refuse(Refusal::stale());
    if (input.waived && !may_be_waived(gate)) check.add(Problem::kUnknownChoice, "waived");
    check.past_day(input.done_on, acting.today, "done_on");
    const auto blank = needs_reason(gate, input) ? std::optional{Problem::kReasonMissing} : std::nullopt;
    record.note = check.note(input.note, "note", blank);
    record.document = check.line(input.document, "document");
    if (!check.sound()) return refuse(check.refusal());

    record.done_on = input.done_on;
    record.waived = input.waived;
    record.doubtful = false;
    record.by = acting.by.person.value_or(Id<Person>{});
    Change change;
    change.events.push_back({input.waived ? "gate.waived" : "gate.recorded",
                             {Noun::kCycle, cycle.value},
                             {{"gate", std::string{gate_name(gate)}}, {"done_on", iso(input.done_on)}}});
    if (!record.document.empty()) change.events.back().details.emplace_back("document", record.document);
    change.rows.emplace_back(std::move(record));
    return change;
}

}  // namespace pilnveide::workflow
