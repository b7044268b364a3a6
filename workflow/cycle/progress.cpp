#include "workflow/cycle/progress.h"

#include "workflow/cycle/gates_met.h"
#include "workflow/deadline.h"

#include <cassert>

namespace pilnveide::workflow {
namespace {

const GateRecord* record_of(const Facts& facts, Id<Cycle> cycle, Gate gate) {
    const auto at = std::ranges::find_if(
        facts.gate_records, [&](const GateRecord& record) { return record.cycle == cycle && record.gate == gate; });
    return at == facts.gate_records.end() ? nullptr : &*at;
}

const Task* task_numbered(const Facts& facts, Id<Cycle> cycle, int number) {
    const auto at = std::ranges::find_if(
        facts.tasks, [&](const Task& task) { return task.cycle == cycle && task.number == number; });
    return at == facts.tasks.end() ? nullptr : &*at;
}

// A record meets its gate until it becomes doubtful. What a completed task was completed with is settled: roles that
// ended since do not count against it.
GateView gate_view(const Facts& facts, const Cycle& cycle, const Task& task, Gate gate, Date today) {
    const auto* record = record_of(facts, cycle.id, gate);
    const bool doubtful = record && record->doubtful;
    const auto sight = sight_of(facts, cycle, gate, today);
    const bool met = sight.met || (record && !doubtful) || (task.completed_at && !doubtful);
    return {gate, met, record, met ? 0 : sight.missing};
}

int first_uncompleted_before(const Facts& facts, const Task& task) {
    for (int number : predecessors(task.number)) {
        const auto* before = task_numbered(facts, task.cycle, number);
        if (before && !before->completed_at) return number;
    }
    return 0;
}

}  // namespace

int TaskView::gates_missing() const { return static_cast<int>(std::ranges::count(gates, false, &GateView::met)); }

std::vector<int> predecessors(int number) {
    switch (number) {
        case 1:
            return {};
        case 2:
        case 3:
            return {1};
        case 5:
            return {2, 4};
        case 10:
            return {8};
        default:
            assert(number >= 4 && number <= 9);
            return {number - 1};
    }
}

std::vector<int> resting_on(int number) {
    std::vector<int> later;
    for (int next = number + 1; next <= 10; ++next)
        for (int before : predecessors(next))
            if (before == number || std::ranges::find(later, before) != later.end()) {
                later.push_back(next);
                break;
            }
    return later;
}

TaskView task_view(const Facts& facts, const Task& task, Date today) {
    TaskView view{.task = &task, .state = TaskState::kOpen, .waits_for = 0, .working_days_late = 0, .gates = {}};
    if (const auto* cycle = find(facts.cycles, task.cycle))
        for (auto gate : gates_of(task.number)) view.gates.push_back(gate_view(facts, *cycle, task, gate, today));
    if (task.completed_at) {
        view.state = TaskState::kCompleted;
        return view;
    }
    view.waits_for = first_uncompleted_before(facts, task);
    const auto calendar = calendar_of(facts);
    if (view.waits_for) {
        view.state = TaskState::kLocked;
    } else if (calendar.is_overdue(task.due, today)) {
        view.state = TaskState::kOverdue;
        view.working_days_late = calendar.working_days_between(calendar.last_timely_day(task.due), today);
    }
    return view;
}

std::vector<TaskView> tasks_of(const Facts& facts, Id<Cycle> cycle, Date today) {
    std::vector<TaskView> views;
    for (const auto& task : facts.tasks)
        if (task.cycle == cycle) views.push_back(task_view(facts, task, today));
    std::ranges::sort(views, {}, [](const TaskView& view) { return view.task->number; });
    return views;
}

}  // namespace pilnveide::workflow
