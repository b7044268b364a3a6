#pragma once

#include "workflow/cycle/task_acts.h"
#include "workflow/letters/link.h"
#include "workflow/people/relations.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/quarter/review_acts.h"

#include <variant>

namespace pilnveide::web {

// What one may look at; each has one line in the table of web/need.cpp.
enum class Right {
    kSeeAgency,         // cycle, tasks, plan, actions: everybody who works for the agency
    kSeeExecution,      // director's view
    kSeeLetters,        // letters and whom they reached: leader, director, administrator
    kManagePeople,      // leader, director, administrator
    kSetPolicy,         // when letters leave: leader, director, administrator
    kStartCycle,        // leader, director
    kEditPlan,          // leader, director
    kHoldReview,        // leader, director
    kCallMeetings,      // leader, director, group leader
    kEnterReports,      // a report on somebody's behalf: leader, director
    kDecideWishes,      // what owners ask for: leader, director
    kPublish,           // letters to all the staff: leader, director
    kKeepCertificates,  // leader, director, administrator
    kAddOwn,            // practices and indicators of the agency's own: leader, director
};

// What a route asks of the person at the door. Does has no rights of its own: it points into the machine's table.
struct Anyone {};
struct SignedIn {};
struct ByLink {
    workflow::LinkPurpose purpose;
};
struct Sees {
    Right right;
};
struct Does {
    std::variant<workflow::TaskEvent, workflow::VersionEvent, workflow::ActionEvent> event;
};
using Need = std::variant<Anyone, SignedIn, ByLink, Sees, Does>;

// Whether somebody with these relations (to the agency, or to the object when it is known) may. For Does: whether the
// machine's table has a line for this event and one of these relations; the state is the act's own matter. Answers
// router, buttons and tests.
bool may(workflow::Relations relations, const Need& need);

}  // namespace pilnveide::web
