#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace pilnveide::workflow {

// The named conditions of completing a task (DESIGN 4.1). Each is met inside the system or by a dated record.
enum class Gate {
    kDirectorsDecision,  // 1: date, document number as free text
    kScope,              // 1
    kStandard,           // 1
    kLeaderAppointed,    // 1
    kStaffTold,          // 2: letter sent by the system, or date and channel
    kStakeholdersTold,   // 2
    kGroupSet,           // 3: 5-10 members, or a written reason
    kGroupLeader,        // 3: may be the project leader
    kTrained,            // 4: date and attendance
    kEvidenceList,       // 4: handed out
    kTermsAgreed,        // 4
    kTrialScoring,       // 4: advised, may be waived with a reason
    kAllSubmitted,       // 5: every member submitted, is excused, or the group works jointly
    kSubcriteriaAgreed,  // 5: every subcriterion in scope has agreed points
    kCriteriaAgreed,     // 5: every criterion has overall points
    kIndicators,         // 5: each result criterion has at least one indicator
    kReportApproved,     // 6
    kResultsAnnounced,   // 6
    kActionsOwned,       // 7: every action has an owner and a deadline
    kGoalsSmart,         // 7: every goal has an expected result and its five SMART ticks
    kSelfCheck,          // 7
    kPlanApproved,       // 7: by the director
    kPresented,          // 8: by director and group (date, audience)
    kVisibilityDecided,  // 8: who may see the plan
    kActionsClosed,      // 9: every action verified, cancelled with a reason or carried over
    kReviewsHeld,        // 9
    kEffectChecked,      // 10: positive, harms no other part of the work
    kNextCycleDecided,   // 10: next start date decided or next cycle created
};

// "directors_decision": the name in the catalogue, in the record and in URLs.
std::string_view gate_name(Gate gate);
std::optional<Gate> gate_from_name(std::string_view name);

// The number of the task whose completing asks for this gate.
int task_of(Gate gate);

// The gates of task 1 to 10, in the order they are shown.
std::span<const Gate> gates_of(int task);

}  // namespace pilnveide::workflow
