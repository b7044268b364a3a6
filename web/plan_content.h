#pragma once

#include "workflow/facts.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// One version of a plan in the order in which it is read. Made once a page, in one pass over the facts, so that pages
// of hundreds of actions look nothing up row by row. Pointers are into the facts. Numbers end in a dot: "1.", "1.2.",
// "1.2.3.".
struct PlanContent {
    struct Row {
        std::string number;
        const workflow::PlannedAction* planned = nullptr;
        const workflow::Action* action = nullptr;  // its execution; nullptr while no version that lists it was approved
    };
    struct GoalPart {
        std::string number;
        const workflow::Goal* goal = nullptr;
        std::vector<Row> rows;
    };
    struct PriorityPart {
        std::string number;
        const workflow::Priority* priority = nullptr;
        std::vector<GoalPart> goals;
    };
    std::vector<PriorityPart> priorities;

    [[nodiscard]] int goals() const;
    [[nodiscard]] int actions() const;
};

PlanContent content_of(const workflow::Facts& facts, workflow::Id<workflow::PlanVersion> version);

// What a version says otherwise than the one before it, about one action.
enum class Novelty { kSame, kNew, kOwner, kDeadline, kTitle };

// The novelty of each action of `version` against `before` (both by the action's id), and the actions that are listed
// no more.
struct PlanDifference {
    std::vector<std::pair<workflow::Id<workflow::Action>, Novelty>> changed;  // sorted by id, kSame left out
    std::vector<const workflow::PlannedAction*> dropped;

    [[nodiscard]] Novelty of(workflow::Id<workflow::Action> action) const;
    [[nodiscard]] int count() const { return static_cast<int>(changed.size() + dropped.size()); }
};

PlanDifference difference(const workflow::Facts& facts, workflow::Id<workflow::PlanVersion> version,
                          workflow::Id<workflow::PlanVersion> before);

}  // namespace pilnveide::web
