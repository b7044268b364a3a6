#include "web/gates.h"

namespace pilnveide::web {
namespace {

using workflow::Gate;

std::string_view english(Gate gate) {
    switch (gate) {
        case Gate::kDirectorsDecision:
            return N_("the director's decision to assess");
        case Gate::kScope:
            return N_("what is assessed: the whole service or one unit");
        case Gate::kStandard:
            return N_("the standard that was chosen");
        case Gate::kLeaderAppointed:
            return N_("the project leader is appointed");
        case Gate::kStaffTold:
            return N_("the staff are told");
        case Gate::kStakeholdersTold:
            return N_("the stakeholders are told");
        case Gate::kGroupSet:
            return N_("the assessment group is set up");
        case Gate::kGroupLeader:
            return N_("the group has a leader");
        case Gate::kTrained:
            return N_("the group is trained");
        case Gate::kEvidenceList:
            return N_("the list of evidence is handed out");
        case Gate::kTermsAgreed:
            return N_("the key terms are agreed");
        case Gate::kTrialScoring:
            return N_("trial scoring");
        case Gate::kAllSubmitted:
            return N_("the assessments of all members");
        case Gate::kSubcriteriaAgreed:
            return N_("agreed points of every subcriterion");
        case Gate::kCriteriaAgreed:
            return N_("overall points of every criterion");
        case Gate::kIndicators:
            return N_("an indicator under every result criterion");
        case Gate::kReportApproved:
            return N_("the director has approved the report");
        case Gate::kResultsAnnounced:
            return N_("the main results are announced");
        case Gate::kActionsOwned:
            return N_("an owner and a deadline for every action");
        case Gate::kGoalsSmart:
            return N_("an expected result and the five SMART marks of every goal");
        case Gate::kSelfCheck:
            return N_("the self-check is answered");
        case Gate::kPlanApproved:
            return N_("the director has approved the plan");
        case Gate::kPresented:
            return N_("the presentation of the plan");
        case Gate::kVisibilityDecided:
            return N_("the decision who may see the plan");
        case Gate::kActionsClosed:
            return N_("every action is verified, cancelled or carried over");
        case Gate::kReviewsHeld:
            return N_("the quarterly reviews");
        case Gate::kEffectChecked:
            return N_("the effect of the changes is checked");
        case Gate::kNextCycleDecided:
            return N_("the start of the next cycle is decided");
    }
    return {};
}

}  // namespace

std::string gate_title(const Words& words, Gate gate) { return words.say(english(gate)); }

}  // namespace pilnveide::web
