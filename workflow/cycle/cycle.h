#pragma once

#include "workflow/calendar/date.h"
#include "workflow/cycle/gate.h"
#include "workflow/people/person.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

enum class Standard { kUndecided, kBase, kOptimal };

// One run through the three phases and ten tasks.
struct Cycle {
    Id<Cycle> id;
    int version = 0;
    std::string title;
    std::string framework = "kvpm";
    std::string framework_version;
    Standard standard = Standard::kUndecided;
    std::string scope;  // empty until decided: "whole" or the unit's name
    Date starts_on;
    Date set_on;  // the day the cycle was created: earlier steps of its tasks are overtaken
    std::optional<Id<Cycle>> previous;
    bool joint_assessment = false;  // the leader recorded that the group works jointly (task 5)
};

// One of the ten. Open, locked and overdue are asked (workflow/cycle/progress.h), never stored.
struct Task {
    Id<Task> id;
    int version = 0;
    Id<Cycle> cycle;
    int number = 1;  // 1 to 10
    std::optional<Id<Person>> owner;
    Date due;
    Date due_set_on;  // when the deadline became what it is
    Date owner_set_on;
    std::optional<Instant> completed_at;
    std::optional<Id<Person>> completed_by;
    std::string reopen_reason;  // of the last reopening; empty when it never was
};

// "Done on …, note, document number": a gate met outside the system, or waived with a reason.
struct GateRecord {
    Id<GateRecord> id;
    int version = 0;
    Id<Cycle> cycle;
    Gate gate{};
    Date done_on;
    std::string note;
    std::string document;
    bool waived = false;
    bool doubtful = false;  // rests on a task that was reopened since
    Id<Person> by;
};

}  // namespace pilnveide::workflow
