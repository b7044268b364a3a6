#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pilnveide::workflow {

// What a row or an event is about.
enum class Noun {
    kAgency,
    kPerson,
    kRole,
    kSubstitute,
    kCycle,
    kTask,
    kPlan,
    kPlanVersion,
    kPriority,
    kGoal,
    kPlannedAction,
    kAction,
    kWish,
    kRequest,
    kReport,
    kReview,
    kLetter,
    kAccount,
    kOwnPractice,
    kOwnIndicator,
    kOfficialWording,
    kMeeting,
    kMeetingGuest,
    kCertificate,
    kPublication,
    kHandOverWish,
    kMailbox,
    kHold,
};

struct Subject {
    Noun noun{};
    std::int64_t id = 0;
    auto operator<=>(const Subject&) const = default;
};

// Who does something: a person, for themselves or instead of somebody they stand in for; or the daemon itself.
struct By {
    std::optional<Id<Person>> person;      // nothing: the daemon or the command line
    std::optional<Id<Person>> instead_of;  // the absent person
};

// One line of the history: what happened to what. `kind` is a fixed word of the rules ("plan.submitted"); details are
// names and values (ids as text, dates in ISO, person ids only, never names of people).
struct Event {
    std::string kind;
    Subject subject;
    std::vector<std::pair<std::string, std::string>> details;
};

// An event as it stands in the record: sealed into the agency's chain.
struct PastEvent {
    std::int64_t sequence = 0;
    Instant at;
    By by;
    Event event;
    bool erased = false;
};

}  // namespace pilnveide::workflow
