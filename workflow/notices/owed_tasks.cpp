#include "workflow/cycle/progress.h"
#include "workflow/notices/families.h"

#include <algorithm>

namespace pilnveide::workflow {

// A task that waits for another says nothing of its deadline: what it waits for does.
void owe_about(Reckoning& reckoning, const Task& task) {
    const Cycle* cycle = find(reckoning.facts().cycles, task.cycle);
    if (task.completed_at || !task.owner || !cycle) return;
    const Duty duty{{Noun::kTask, task.id.value},
                    "task",
                    NoticeKind::kTaskDue,
                    NoticeKind::kTaskOverdue,
                    NoticeKind::kTaskEscalation,
                    task.due,
                    task.due_set_on,
                    *task.owner,
                    task.owner_set_on};
    owe_ownership(reckoning, duty, std::max(cycle->starts_on, cycle->set_on));
    if (!may_owe_deadline(reckoning, duty)) return;
    if (task_view(reckoning.facts(), task, reckoning.today()).state != TaskState::kLocked)
        owe_deadline(reckoning, duty);
}

}  // namespace pilnveide::workflow
