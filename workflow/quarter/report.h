#pragma once

#include "workflow/calendar/quarter.h"
#include "workflow/plan/action.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

enum class RequestState { kAsked, kReported, kClosed };

// What one person is asked for one quarter, over all plans in force. Made when the quarter's request is due.
struct Request {
    Id<Request> id;
    int version = 0;
    Id<Person> person;
    Quarter quarter;
    Date due;  // the day the answer is wanted
    Date asked_on;
    RequestState state = RequestState::kAsked;
    std::optional<Instant> reported_at;  // of the last saving
};

// What was answered about one action in one quarter. Saved again, it is the same report with a new text.
struct ProgressReport {
    Id<ProgressReport> id;
    int version = 0;
    Id<Request> request;
    Id<Action> action;
    Quarter quarter;
    ActionState state = ActionState::kInProgress;  // kInProgress, kBlocked or kDone
    std::optional<int> percent;
    std::string done;         // what has been done
    std::string to_do;        // what remains
    std::string obstacle;     // what hinders
    std::string alternative;  // what the owner proposes instead
    std::optional<Date> wanted_deadline;
    Instant saved_at;
    Id<Person> by;                   // the owner, or who entered it for them
    bool entered_for_owner = false;  // "they phoned"
};

// The meeting that looks at a quarter and closes it.
struct Review {
    Id<Review> id;
    int version = 0;
    Quarter quarter;
    Date due;
    std::optional<Date> held_on;
    std::string minutes;
    std::string participants;
    std::optional<Date> closed_on;  // closed: requests and links of the quarter end
    std::optional<Id<Person>> closed_by;
};

}  // namespace pilnveide::workflow
