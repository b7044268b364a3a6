#pragma once

#include "workflow/machine/verify.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::workflow {

// An action in force: planned → in progress → done → verified or sent back; blocked ↔ in progress; cancelled; carried
// over (DESIGN 4.2). Reports move it; what a report says in the state it is in already is kReport. Done may be taken
// back to in progress or blocked by the report that said it (the act looks at the quarter).

inline constexpr std::array<std::pair<ActionState, std::string_view>, 7> kActionStates{{
    {ActionState::kPlanned, "planned"},
    {ActionState::kInProgress, "in_progress"},
    {ActionState::kBlocked, "blocked"},
    {ActionState::kDone, "done"},
    {ActionState::kVerified, "verified"},
    {ActionState::kCancelled, "cancelled"},
    {ActionState::kCarriedOver, "carried_over"},
}};
inline constexpr std::array<std::pair<ActionEvent, std::string_view>, 12> kActionEvents{{
    {ActionEvent::kStart, "start"},
    {ActionEvent::kBlock, "block"},
    {ActionEvent::kUnblock, "unblock"},
    {ActionEvent::kFinish, "finish"},
    {ActionEvent::kVerify, "verify"},
    {ActionEvent::kSendBack, "send_back"},
    {ActionEvent::kCancel, "cancel"},
    {ActionEvent::kCarryOver, "carry_over"},
    {ActionEvent::kHandOver, "hand_over"},
    {ActionEvent::kAskDeadline, "ask_deadline"},
    {ActionEvent::kDecideDeadline, "decide_deadline"},
    {ActionEvent::kReport, "report"},
}};
inline constexpr std::array kActionFinals{ActionState::kVerified, ActionState::kCancelled, ActionState::kCarriedOver};

inline constexpr Relations kActionDeciders = Relations::kLeader | Relations::kDirector;
inline constexpr Relations kActionReporters = Relations::kOwner | Relations::kLinkHolder | kActionDeciders;

using ActionLine = Transition<ActionState, ActionEvent>;
inline constexpr std::array kActionTable{
    ActionLine{ActionState::kPlanned, ActionEvent::kStart, kActionReporters, ActionState::kInProgress},
    ActionLine{ActionState::kPlanned, ActionEvent::kBlock, kActionReporters, ActionState::kBlocked},
    ActionLine{ActionState::kPlanned, ActionEvent::kFinish, kActionReporters, ActionState::kDone},
    ActionLine{ActionState::kPlanned, ActionEvent::kAskDeadline, kActionReporters, ActionState::kPlanned},
    ActionLine{ActionState::kPlanned, ActionEvent::kDecideDeadline, kActionDeciders, ActionState::kPlanned},
    ActionLine{ActionState::kPlanned, ActionEvent::kHandOver, kActionDeciders, ActionState::kPlanned},
    ActionLine{ActionState::kPlanned, ActionEvent::kCancel, kActionDeciders, ActionState::kCancelled},
    ActionLine{ActionState::kPlanned, ActionEvent::kCarryOver, Relations::kDirector, ActionState::kCarriedOver},

    ActionLine{ActionState::kInProgress, ActionEvent::kReport, kActionReporters, ActionState::kInProgress},
    ActionLine{ActionState::kInProgress, ActionEvent::kBlock, kActionReporters, ActionState::kBlocked},
    ActionLine{ActionState::kInProgress, ActionEvent::kFinish, kActionReporters, ActionState::kDone},
    ActionLine{ActionState::kInProgress, ActionEvent::kAskDeadline, kActionReporters, ActionState::kInProgress},
    ActionLine{ActionState::kInProgress, ActionEvent::kDecideDeadline, kActionDeciders, ActionState::kInProgress},
    ActionLine{ActionState::kInProgress, ActionEvent::kHandOver, kActionDeciders, ActionState::kInProgress},
    ActionLine{ActionState::kInProgress, ActionEvent::kCancel, kActionDeciders, ActionState::kCancelled},
    ActionLine{ActionState::kInProgress, ActionEvent::kCarryOver, Relations::kDirector, ActionState::kCarriedOver},

    ActionLine{ActionState::kBlocked, ActionEvent::kReport, kActionReporters, ActionState::kBlocked},
    ActionLine{ActionState::kBlocked, ActionEvent::kUnblock, kActionReporters, ActionState::kInProgress},
    ActionLine{ActionState::kBlocked, ActionEvent::kFinish, kActionReporters, ActionState::kDone},
    ActionLine{ActionState::kBlocked, ActionEvent::kAskDeadline, kActionReporters, ActionState::kBlocked},
    ActionLine{ActionState::kBlocked, ActionEvent::kDecideDeadline, kActionDeciders, ActionState::kBlocked},
    ActionLine{ActionState::kBlocked, ActionEvent::kHandOver, kActionDeciders, ActionState::kBlocked},
    ActionLine{ActionState::kBlocked, ActionEvent::kCancel, kActionDeciders, ActionState::kCancelled},
    ActionLine{ActionState::kBlocked, ActionEvent::kCarryOver, Relations::kDirector, ActionState::kCarriedOver},

    ActionLine{ActionState::kDone, ActionEvent::kReport, kActionReporters, ActionState::kDone},
    ActionLine{ActionState::kDone, ActionEvent::kStart, kActionReporters, ActionState::kInProgress},
    ActionLine{ActionState::kDone, ActionEvent::kBlock, kActionReporters, ActionState::kBlocked},
    ActionLine{ActionState::kDone, ActionEvent::kVerify, Relations::kNotOwner, ActionState::kVerified},
    ActionLine{ActionState::kDone, ActionEvent::kSendBack, Relations::kNotOwner, ActionState::kInProgress},
};

inline constexpr Machine<ActionState, ActionEvent> kActionMachine{"action",      ActionState::kPlanned, kActionFinals,
                                                                  kActionStates, kActionEvents,         kActionTable};
static_assert(is_sound(kActionMachine));

}  // namespace pilnveide::workflow
