#pragma once

#include "workflow/cycle/cycle.h"

#include <array>
#include <optional>
#include <string>

namespace pilnveide::workflow {

// The improvement plan of one cycle. What is agreed stands in its versions, what is done in its actions.
struct Plan {
    Id<Plan> id;
    int version = 0;
    Id<Cycle> cycle;
    std::string title;
    Date period_from;
    Date period_to;
    Date period_set_on;                 // when period_to became what it is
    std::optional<Date> in_force_from;  // the day of the first approval
};

enum class VersionState { kDraft, kSubmitted, kApproved, kReturned };

// Version n of what is agreed. The highest approved one is in force; at most one other (draft, submitted, returned)
// stands beside it.
struct PlanVersion {
    Id<PlanVersion> id;
    int version = 0;
    Id<Plan> plan;
    int number = 1;
    VersionState state = VersionState::kDraft;
    std::string comment;           // the director's, when returned
    std::string self_check;        // answers to the 10 + 15 questions: one character each, '+' yes, '-' no, ' ' open
    std::string self_check_notes;  // a word on each answer, a line each in the same order; empty lines where none is
    std::string waiver;            // why more than is recommended, or other doubts were confirmed
    std::string content_hash;      // of exactly what was approved; hex
    std::optional<Date> submitted_on;
    std::optional<Id<Person>> submitted_by;
    std::optional<Date> decided_on;
    std::optional<Id<Person>> decided_by;
};

// Content of one version. `thread` is the same over all versions of a plan, `id` is of this version alone.
struct Priority {
    Id<Priority> id;
    int version = 0;
    Id<PlanVersion> plan_version;
    Id<Priority> thread;
    int order = 1;
    std::string title;
    std::string findings;  // link to the self-assessment: "5.2., 7.1. apakškritērijs"
};

struct Goal {
    Id<Goal> id;
    int version = 0;
    Id<PlanVersion> plan_version;
    Id<Goal> thread;
    Id<Priority> priority;  // of the same version
    int order = 1;
    std::string title;
    std::string expected_result;
    std::string measure;          // quantitative indicator; may be empty
    std::array<bool, 5> smart{};  // specific, measurable, achievable, realistic, timely
};

enum class ActionKind { kImprovement, kChange };

struct Action;

// An action as agreed in one version.
struct PlannedAction {
    Id<PlannedAction> id;
    int version = 0;
    Id<PlanVersion> plan_version;
    Id<Action> action;  // the same over all versions
    Id<Goal> goal;      // of the same version
    int order = 1;
    std::string title;
    std::optional<Id<Person>> owner;
    std::optional<Date> deadline;
    std::string resources;
    ActionKind kind = ActionKind::kImprovement;
};

}  // namespace pilnveide::workflow
