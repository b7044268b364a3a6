#pragma once

#include "workflow/cycle/gate.h"
#include "workflow/people/person.h"
#include "workflow/plan/action.h"

#include <array>
#include <span>
#include <string_view>

namespace pilnveide::daemon {

// The people and the words of the demo's story, as tables: an invented service of an invented municipality.

// Indexes of demo_people().
enum DemoPerson { kDirector, kLeader, kReception, kSocialWork, kPersonnel, kLawyer, kComputers };

struct DemoPersonWords {
    std::string_view name, post, mailbox;  // the address is mailbox@paraugnovads.example
    workflow::Person::Address address;
};
inline constexpr std::string_view kDemoAgency = "Paraugnovada Sociālais dienests";
inline constexpr std::string_view kDemoPhone = "+371 60000000";
inline constexpr std::string_view kDemoDomain = "paraugnovads.example";  // RFC 2606: nobody's
std::span<const DemoPersonWords> demo_people();

// What was recorded about a gate that is met outside of the system.
struct DemoGate {
    workflow::Gate gate;
    std::string_view note, document;
};
std::span<const DemoGate> demo_gates();

struct DemoPriority {
    std::string_view title, findings;
};
struct DemoGoal {
    int priority;  // index
    std::string_view title, expected_result, measure;
};
struct DemoAction {
    int goal;  // index
    DemoPerson owner;
    workflow::ActionKind kind;
    std::string_view title, resources;
};
std::span<const DemoPriority> demo_priorities();
std::span<const DemoGoal> demo_goals();

// Indexes of demo_actions().
enum DemoActionIndex { kRewrite, kAlign, kProcedure, kCalendar, kTraining, kLearningPlans, kSupervision, kHandbook };
std::span<const DemoAction> demo_actions();

// One report of one person, and the day it is given: so many working days after the request, after the day the answer
// is due, or before the demo's now.
struct DemoAnswer {
    DemoActionIndex action;
    workflow::ActionState state;
    int percent;
    std::string_view done, to_do, obstacle;
    bool wants_later = false;  // asks for another deadline
};
struct DemoReport {
    enum class Counted { kAfterRequest, kAfterDue, kBeforeNow };
    DemoPerson who;
    int quarter;  // 0 and 1: the two that are reviewed; 2: the one that runs
    Counted counted;
    int working_days;
    std::span<const DemoAnswer> answers;
    bool by_phone = false;  // the project leader enters it
};
std::span<const DemoReport> demo_reports();

// Notes of the two quarters' reviews.
struct DemoReview {
    std::string_view participants, minutes;
};
std::span<const DemoReview> demo_reviews();

// The other words that somebody says on the way.
struct DemoSaid {
    std::string_view plan_title;          // before the years of its period
    std::string_view return_comment;      // the director returns the first draft
    std::string_view calendar_resources;  // what the project leader adds to it
    std::string_view grant_word;
    std::string_view send_back_reason;
    std::string_view cancel_reason;
    std::string_view supervision_reason;  // of the deadline that is asked for and not decided
};
const DemoSaid& demo_said();

}  // namespace pilnveide::daemon
