#pragma once

#include "workflow/cycle/task_acts.h"
#include "workflow/machine/verify.h"

namespace pilnveide::workflow {

// What is stored of a task: completed or not. Locked and overdue are asked (workflow/cycle/progress.h).
enum class TaskStage { kOpen, kCompleted };

using TaskMachine = Machine<TaskStage, TaskEvent>;

// Tasks 1, 6, 7, 9 and 10 are completed by the director alone, the others by the leader or the director (DESIGN 4.1).
bool is_directors_task(int number);

// The machine of task 1 to 10: one of the two below.
const TaskMachine& task_machine(int number);

const TaskMachine& directors_task_machine();
const TaskMachine& leaders_task_machine();

}  // namespace pilnveide::workflow
