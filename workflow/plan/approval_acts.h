#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// Events of a plan version's machine.
enum class VersionEvent { kEdit, kSubmit, kApprove, kReturn, kWithdraw };

// Leader or director submits; doubts of draft_state need `reason`.
Result<Change> submit_version(const Acting& acting, Id<PlanVersion> draft, const std::string& reason, int version);

// The director alone. Brings the version into force: new actions begin, dropped ones are cancelled with
// `dropped_reason`, titles, owners and approved deadlines follow the version; the hash of exactly the agreed content is
// kept. When the plan belongs to a next cycle, open actions of earlier plans that it lists (by predecessor) become
// carried over; the others stay open under theirs.
Result<Change> approve_version(const Acting& acting, Id<PlanVersion> submitted, int version);
Result<Change> return_version(const Acting& acting, Id<PlanVersion> submitted, const std::string& comment, int version);

// Takes a submitted version back into the draft, before it is decided.
Result<Change> withdraw_version(const Acting& acting, Id<PlanVersion> submitted, int version);

// The canonical text of what is approved: priorities, goals, expected results, action titles, owners, approved
// deadlines.
std::string agreed_content(const Facts& facts, Id<PlanVersion> version);

// Lists the open actions of earlier plans in a draft of the next cycle's plan, under a goal; the owner and deadline
// come along. Until approval such a PlannedAction names the earlier plan's action; approval makes the successor and
// names that instead.
Result<Change> carry_into_draft(const Acting& acting, Id<Goal> goal, const std::vector<Id<Action>>& open_actions);

// The version in force, or nullptr; the other one that stands beside it, or nullptr.
const PlanVersion* in_force(const Facts& facts, Id<Plan> plan);
const PlanVersion* in_work(const Facts& facts, Id<Plan> plan);

// The plans with a version in force, oldest first.
std::vector<const Plan*> plans_in_force(const Facts& facts);

}  // namespace pilnveide::workflow
