#include "workflow/cycle/task_acts.h"

#include "workflow/cycle/progress.h"
#include "workflow/deadline.h"
#include "workflow/form_check.h"
#include "workflow/machine/task_machine.h"
#include "workflow/plan/hand_over_wish_acts.h"

namespace pilnveide::workflow {
namespace {

Subject subject_of(const Task& task) { return {Noun::kTask, task.id.value}; }

TaskStage stage_of(const Task& task) { return task.completed_at ? TaskStage::kCompleted : TaskStage::kOpen; }

// The task, when it is there, may be changed so by who acts, and is as it was shown.
Result<Task> task_to_change(const Acting& acting, Id<Task> id, TaskEvent event, std::optional<int> version) {
    const auto* task = find(acting.facts.tasks, id);
    if (!task) return refuse(Refusal::not_found());
    const auto who = relations(acting.facts, acting.by, acting.today, task->owner);
    const auto next = step(task_machine(task->number), stage_of(*task), event, who);
    if (!next) return refuse(next.error());
    if (version && *version != task->version) return refuse(Refusal::stale());
    return *task;
}

// Locked, or a gate is missing: each is named, so that the page can say it beside the gate.
FormCheck check_complete(const TaskView& view) {
    FormCheck check;
    if (view.waits_for) check.add(Problem::kTaskLocked, {}, {std::to_string(view.waits_for)});
    for (const auto& gate : view.gates) {
        if (gate.met) continue;
        const std::string name{gate_name(gate.gate)};
        check.add(Problem::kGateMissing, name, {name});
    }
    return check;
}

// What was recorded for tasks that rest on a reopened one must be looked at again.
void doubt_what_rests_on(Change& change, const Facts& facts, const Task& task) {
    const auto later = resting_on(task.number);
    for (auto record : facts.gate_records) {
        if (record.cycle != task.cycle || record.doubtful) continue;
        if (std::ranges::find(later, task_of(record.gate)) == later.end()) continue;
        record.doubtful = true;
        change.events.push_back(
            {"gate.doubted", {Noun::kCycle, task.cycle.value}, {{"gate", std::string{gate_name(record.gate)}}}});
        change.rows.emplace_back(std::move(record));
    }
}

// Saved again as it was, a deadline keeps the day on which it became what it is.
void set_due(Change& change, Task task, Date due, Date today) {
    change.events.push_back({"task.deadline_set", subject_of(task), {{"before", iso(task.due)}, {"due", iso(due)}}});
    if (task.due != due) task.due_set_on = today;
    task.due = due;
    change.rows.emplace_back(std::move(task));
}

// Uncompleted tasks after this one, in number, keep their distance in working days.
void move_later(Change& change, const Acting& acting, const Task& moved, Date due) {
    const auto calendar = calendar_of(acting.facts);
    const auto by = calendar.working_days_between(moved.due, due);
    if (by == 0) return;
    for (const auto& task : acting.facts.tasks)
        if (task.cycle == moved.cycle && task.number > moved.number && !task.completed_at)
            set_due(change, task, calendar.add_working_days(task.due, by), acting.today);
}

}  // namespace

Result<Change> complete_task(const Acting& acting, Id<Task> id, int version) {
    auto task = task_to_change(acting, id, TaskEvent::kComplete, version);
    if (!task) return refuse(std::move(task.error()));
    const auto check = check_complete(task_view(acting.facts, *task, acting.today));
    if (!check.sound()) return refuse(check.refusal());
    task->completed_at = acting.now;
    task->completed_by = acting.by.person;
    Change change;
    change.events.push_back({"task.completed", subject_of(*task), {{"number", std::to_string(task->number)}}});
    change.rows.emplace_back(std::move(*task));
    return change;
}

Result<Change> reopen_task(const Acting& acting, Id<Task> id, const std::string& reason) {
    auto task = task_to_change(acting, id, TaskEvent::kReopen, std::nullopt);
    if (!task) return refuse(std::move(task.error()));
    FormCheck check;
    task->reopen_reason = check.note(reason, "reason", Problem::kReasonMissing);
    if (!check.sound()) return refuse(check.refusal());
    task->completed_at.reset();
    task->completed_by.reset();
    Change change;
    change.events.push_back({"task.reopened",
                             subject_of(*task),
                             {{"number", std::to_string(task->number)}, {"reason", task->reopen_reason}}});
    doubt_what_rests_on(change, acting.facts, *task);
    change.rows.emplace_back(std::move(*task));
    return change;
}

Result<Change> set_task_owner(const Acting& acting, Id<Task> id, Id<Person> owner, int version) {
    auto task = task_to_change(acting, id, TaskEvent::kSetOwner, version);
    if (!task) return refuse(std::move(task.error()));
    const auto* person = find(acting.facts.people, owner);
    if (!person || !person->works_on(acting.today)) return refuse(Refusal::invalid(Problem::kUnknownChoice, "owner"));
    Change change;
    change.events.push_back({"task.owner_set", subject_of(*task), {{"owner", owner.text()}}});
    if (task->owner) change.events.back().details.emplace_back("before", task->owner->text());
    if (task->owner != owner) {
        task->owner_set_on = acting.today;
        settle_hand_over(change, acting, subject_of(*task));
    }
    task->owner = owner;
    change.rows.emplace_back(std::move(*task));
    return change;
}

Result<Change> set_task_deadline(const Acting& acting, Id<Task> id, Date due, bool move_rest, bool confirmed,
                                 int version) {
    auto task = task_to_change(acting, id, TaskEvent::kSetDeadline, version);
    if (!task) return refuse(std::move(task.error()));
    if (due == Date{}) return refuse(Refusal::invalid(Problem::kMissing, "due"));
    auto doubts = date_doubts(acting.facts, due, acting.today, "due");
    if (!confirmed && wants_confirmation(doubts)) return refuse({Refusal::Kind::kConfirm, std::move(doubts)});
    Change change;
    if (move_rest) move_later(change, acting, *task, due);
    set_due(change, std::move(*task), due, acting.today);
    return change;
}

}  // namespace pilnveide::workflow
