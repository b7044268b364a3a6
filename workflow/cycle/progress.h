#pragma once

#include "workflow/facts.h"

#include <vector>

namespace pilnveide::workflow {

// What is asked of a task, never stored.
enum class TaskState { kLocked, kOpen, kOverdue, kCompleted };

struct GateView {
    Gate gate{};
    bool met = false;
    const GateRecord* record = nullptr;  // when it was met, or waived, by a record
    int missing = 0;                     // how many things are still missing, where that can be counted
};

struct TaskView {
    const Task* task = nullptr;
    TaskState state = TaskState::kLocked;
    int waits_for = 0;  // number of the first uncompleted predecessor when locked
    int working_days_late = 0;
    std::vector<GateView> gates;

    [[nodiscard]] int gates_missing() const;
};

// The ten tasks of a cycle, in order, as they are on `today`. Pointers are into `facts`.
std::vector<TaskView> tasks_of(const Facts& facts, Id<Cycle> cycle, Date today);
TaskView task_view(const Facts& facts, const Task& task, Date today);

// The predecessors of task 1 to 10 (DESIGN 4.1, "opens after").
std::vector<int> predecessors(int number);

// The tasks that wait for this one, directly or through others.
std::vector<int> resting_on(int number);

}  // namespace pilnveide::workflow
