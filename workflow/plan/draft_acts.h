#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// Editing of a plan's draft. Leader and director edit. While a version is submitted nothing of it can be edited; a
// returned one becomes a draft again at the first edit. Every `version` is that of the row shown (0: a new row).

struct PlanInput {
    std::string title;
    Date period_from;
    Date period_to;
    int version = 0;
};
Result<Change> create_plan(const Acting& acting, Id<Cycle> cycle, const PlanInput& input);  // with draft version 1
Result<Change> edit_plan(const Acting& acting, Id<Plan> plan, const PlanInput& input);

// Draft n+1 with a copy of everything in force; refused while another draft stands.
Result<Change> open_draft(const Acting& acting, Id<Plan> plan);

struct PriorityInput {
    std::string title;
    std::string findings;
    int version = 0;
};
Result<Change> save_priority(const Acting& acting, Id<PlanVersion> draft, std::optional<Id<Priority>> priority,
                             const PriorityInput& input);

struct GoalInput {
    std::string title;
    std::string expected_result;
    std::string measure;
    std::array<bool, 5> smart{};
    int version = 0;
};
Result<Change> save_goal(const Acting& acting, Id<Priority> priority, std::optional<Id<Goal>> goal,
                         const GoalInput& input);

// Fields: title, owner, deadline, resources, kind. A draft may have actions without owner or deadline; submitting may
// not. A past date or one after the plan's end: Kind::kConfirm for the past, kInvalid after the end.
struct ActionInput {
    std::string title;
    std::optional<Id<Person>> owner;
    std::optional<Date> deadline;
    std::string resources;
    ActionKind kind = ActionKind::kImprovement;
    bool confirmed = false;
    int version = 0;
};
Result<Change> save_planned_action(const Acting& acting, Id<Goal> goal, std::optional<Id<PlannedAction>> action,
                                   const ActionInput& input);

Result<Change> remove_from_draft(const Acting& acting, Subject subject, int version);  // with what hangs on it
// `answers` as PlanVersion keeps them; a note on each is a line of its own (field "note0", …), or none is given.
Result<Change> answer_self_check(const Acting& acting, Id<PlanVersion> draft, const std::string& answers, int version,
                                 const std::vector<std::string>& notes = {});

// What stands between a draft and approval. Hard problems refuse submitting; doubts (recommendations of DESIGN 4.1)
// take a reason.
struct DraftState {
    std::vector<FieldProblem> problems;
    std::vector<FieldProblem> doubts;
};
DraftState draft_state(const Facts& facts, Id<PlanVersion> draft, Date today);

}  // namespace pilnveide::workflow
