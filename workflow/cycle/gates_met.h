#pragma once

#include "workflow/facts.h"

namespace pilnveide::workflow {

// What the facts show of one gate, without any record of it.
struct Sight {
    bool met = false;
    int missing = 0;  // how many things are missing, where that can be counted; else 0
};

// Sees what can be seen from inside: the cycle's scope and standard, roles, what was sent to the staff, plan, actions,
// reviews and the next cycle.
// Gates of what happens outside of the system (a decision, a training, a meeting) are never met here.
Sight sight_of(const Facts& facts, const Cycle& cycle, Gate gate, Date today);

// The latest plan of a cycle, or nullptr.
const Plan* plan_of(const Facts& facts, Id<Cycle> cycle);

// The cycle that follows this one, or nullptr.
const Cycle* next_cycle(const Facts& facts, Id<Cycle> cycle);

}  // namespace pilnveide::workflow
