#pragma once

#include "workflow/machine/verify.h"
#include "workflow/plan/approval_acts.h"

namespace pilnveide::workflow {

// A version of a plan: draft → submitted → approved, or returned with comments (DESIGN 4.2). Approved is the end of a
// version; a change of what is agreed is the next version.

inline constexpr std::array<std::pair<VersionState, std::string_view>, 4> kVersionStates{{
    {VersionState::kDraft, "draft"},
    {VersionState::kSubmitted, "submitted"},
    {VersionState::kApproved, "approved"},
    {VersionState::kReturned, "returned"},
}};
inline constexpr std::array<std::pair<VersionEvent, std::string_view>, 5> kVersionEvents{{
    {VersionEvent::kEdit, "edit"},
    {VersionEvent::kSubmit, "submit"},
    {VersionEvent::kApprove, "approve"},
    {VersionEvent::kReturn, "return"},
    {VersionEvent::kWithdraw, "withdraw"},
}};
inline constexpr std::array kVersionFinals{VersionState::kApproved};

inline constexpr Relations kPlanEditors = Relations::kLeader | Relations::kDirector;
inline constexpr std::array kVersionTable{
    Transition<VersionState, VersionEvent>{VersionState::kDraft, VersionEvent::kEdit, kPlanEditors,
                                           VersionState::kDraft},
    Transition<VersionState, VersionEvent>{VersionState::kDraft, VersionEvent::kSubmit, kPlanEditors,
                                           VersionState::kSubmitted},
    Transition<VersionState, VersionEvent>{VersionState::kReturned, VersionEvent::kEdit, kPlanEditors,
                                           VersionState::kDraft},
    Transition<VersionState, VersionEvent>{VersionState::kReturned, VersionEvent::kSubmit, kPlanEditors,
                                           VersionState::kSubmitted},
    Transition<VersionState, VersionEvent>{VersionState::kSubmitted, VersionEvent::kWithdraw, kPlanEditors,
                                           VersionState::kDraft},
    Transition<VersionState, VersionEvent>{VersionState::kSubmitted, VersionEvent::kApprove, Relations::kDirector,
                                           VersionState::kApproved},
    Transition<VersionState, VersionEvent>{VersionState::kSubmitted, VersionEvent::kReturn, Relations::kDirector,
                                           VersionState::kReturned},
};

inline constexpr Machine<VersionState, VersionEvent> kVersionMachine{
    "version", VersionState::kDraft, kVersionFinals, kVersionStates, kVersionEvents, kVersionTable};
static_assert(is_sound(kVersionMachine));

}  // namespace pilnveide::workflow
