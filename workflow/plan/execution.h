#pragma once

#include "workflow/facts.h"

#include <vector>

namespace pilnveide::workflow {

// The plan in five numbers, as asked on a day: what a director looks at. Every action of the plans in force counts
// once.
struct Execution {
    int done = 0;     // done or verified
    int on_time = 0;  // open, neither late nor at risk
    int at_risk = 0;  // open, not late
    int late = 0;
    int cancelled = 0;
    int due = 0;  // whose deadline has come, cancelled ones not counted
    int due_done = 0;

    [[nodiscard]] int all() const { return done + on_time + at_risk + late + cancelled; }
};

Execution execution(const Facts& facts, const std::vector<const Action*>& actions, Date today);

// The actions of a plan, in the order of its version in force; those no longer listed come last.
std::vector<const Action*> actions_of(const Facts& facts, Id<Plan> plan);

// As a person reads a list of what is to be done: the nearest deadline first, those of one day as the plan lists them.
std::vector<const Action*> by_deadline(const Facts& facts, std::vector<const Action*> actions);

// "1.2.3.": priority, goal, order in the version in force; empty for an action that is not listed any more.
std::string number_of(const Facts& facts, const Action& action);

}  // namespace pilnveide::workflow
