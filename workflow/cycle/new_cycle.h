#pragma once

#include "workflow/cycle/cycle_acts.h"

namespace pilnveide::workflow {

// A cycle that is about to begin: its row, its ten tasks and the event that says so, before they are saved.
struct NewCycle {
    Cycle cycle;
    std::array<Task, 10> tasks;
    Event started;
};

// Director or leader. Checks title, start and previous cycle; tasks get the deadlines given and default owners: the
// director for what the director carries (1, 7, 9, 10), the leader for the others, nobody while there is no leader.
Result<NewCycle> new_cycle(const Acting& acting, const CycleInput& input, const TaskDates& due);

// Whether the leader, not the director, is the default owner of this task.
bool is_led_by_leader(int number);

}  // namespace pilnveide::workflow
