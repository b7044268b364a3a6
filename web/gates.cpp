#include "web/gates.h"

#include <cassert>

namespace pilnveide::web {
namespace {

using workflow::Gate;

struct Line {
    Gate gate;
    std::string_view english;
};

constexpr Line kTitles[] = {
    {Gate::kDirectorsDecision, N_("the director's decision to assess")},
    {Gate::kScope, N_("what is assessed: the whole service or one unit")},
    {Gate::kStandard, N_("the standard that was chosen")},
    {Gate::kLeaderAppointed, N_("the project leader is appointed")},
    {Gate::kStaffTold, N_("the staff are told")},
    {Gate::kStakeholdersTold, N_("the stakeholders are told")},
    {Gate::kGroupSet, N_("the assessment group is set up")},
    {Gate::kGroupLeader, N_("the group has a leader")},
    {Gate::kTrained, N_("the group is trained")},
    {Gate::kEvidenceList, N_("the list of evidence is handed out")},
    {Gate::kTermsAgreed, N_("the key terms are agreed")},
    {Gate::kTrialScoring, N_("trial scoring")},
    {Gate::kAllSubmitted, N_("the assessments of all members")},
    {Gate::kSubcriteriaAgreed, N_("agreed points of every subcriterion")},
    {Gate::kCriteriaAgreed, N_("overall points of every criterion")},
    {Gate::kIndicators, N_("an indicator under every result criterion")},
    {Gate::kReportApproved, N_("the director has approved the report")},
    {Gate::kResultsAnnounced, N_("the main results are announced")},
    {Gate::kActionsOwned, N_("an owner and a deadline for every action")},
    {Gate::kGoalsSmart, N_("an expected result and the five SMART marks of every goal")},
    {Gate::kSelfCheck, N_("the self-check is answered")},
    {Gate::kPlanApproved, N_("the director has approved the plan")},
    {Gate::kPresented, N_("the presentation of the plan")},
    {Gate::kVisibilityDecided, N_("the decision who may see the plan")},
    {Gate::kActionsClosed, N_("every action is verified, cancelled or carried over")},
    {Gate::kReviewsHeld, N_("the quarterly reviews")},
    {Gate::kEffectChecked, N_("the effect of the changes is checked")},
    {Gate::kNextCycleDecided, N_("the start of the next cycle is decided")},
};

}  // namespace

std::string gate_title(const Words& words, Gate gate) {
    const auto line = std::ranges::find(kTitles, gate, &Line::gate);
    assert(line != std::end(kTitles));
    return words.say(line->english);
}

}  // namespace pilnveide::web
