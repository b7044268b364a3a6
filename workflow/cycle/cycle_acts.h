#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <array>
#include <string_view>

namespace pilnveide::workflow {

// Default deadlines of tasks 1 to 10 (DESIGN 4.1): 3, 2, 5, 5 working days; 10 calendar days a criterion; 5 and 7
// working days for 6 and 7; 8 ten working days after 7; 9 and 10 at the end of the plan's year.
using TaskDates = std::array<Date, 10>;
TaskDates plan_forwards(const Facts& facts, Date start, int criteria = 8);
// So that task 7 ends on `approval` at the latest; gives the start with it.
struct Backwards {
    Date start;
    TaskDates due;
};
Backwards plan_backwards(const Facts& facts, Date approval, int criteria = 8);
// Tasks 1 to 6 were done before; tasks 7 to 10 follow `reported`.
TaskDates plan_after_report(const Facts& facts, const std::array<Date, 6>& done_on, Date reported);

struct CycleInput {
    std::string title;
    Date starts_on;
    std::string framework_version;
    std::optional<Id<Cycle>> previous;
};
// Starts a cycle: ten tasks with default owners (director, leader) and deadlines. Director or leader.
Result<Change> start_cycle(const Acting& acting, const CycleInput& input);

// "We already have a plan": starts a cycle in which tasks 1 to 6 are completed by dated records, and opens task 7.
// `records` are the dates on which they were done; each is recorded for every gate of its task.
struct EarlierWork {
    std::array<Date, 6> done_on;
    std::string note;
};
Result<Change> start_with_plan(const Acting& acting, const CycleInput& input, Standard standard,
                               const std::string& scope, const EarlierWork& work);

// Task 1's choices; director or leader. Scope: "whole" or the unit's name.
Result<Change> decide_scope(const Acting& acting, Id<Cycle> cycle, const std::string& scope, Standard standard,
                            int version);

// "The group works jointly" (task 5): no member submits scores of their own. Director or leader, until task 5 is
// completed.
Result<Change> assess_jointly(const Acting& acting, Id<Cycle> cycle, bool jointly, int version);

// "undecided", "base", "optimal": as in the history.
std::string_view standard_name(Standard standard);

// The one that is running: the newest cycle whose task 10 is not completed, or the newest.
const Cycle* current_cycle(const Facts& facts);

}  // namespace pilnveide::workflow
