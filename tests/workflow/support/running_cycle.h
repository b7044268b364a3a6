#pragma once

#include "tests/workflow/support/office.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/progress.h"

namespace pilnveide::workflow {

// The office with a cycle that the director has just started.
struct RunningCycle : Office {
    RunningCycle() {
        CycleInput typed;
        typed.title = "Pašnovērtējums 2026";
        typed.starts_on = today;
        keep(start_cycle(as(director), typed));
        cycle = facts.cycles.front().id;
    }

    TaskView view(int number) { return tasks_of(facts, cycle, today)[static_cast<std::size_t>(number - 1)]; }
    const Task& task(int number) { return *view(number).task; }

    Id<Cycle> cycle;
};

}  // namespace pilnveide::workflow
