#include "workflow/cycle/gate.h"

#include "workflow/enumerators.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace pilnveide::workflow {
namespace {

struct NamedGate {
    Gate gate;
    int task;
    std::string_view name;
};

// In the order of the enumeration, which is that of the tasks.
constexpr std::array<NamedGate, 28> kGates{{
    {Gate::kDirectorsDecision, 1, "directors_decision"},
    {Gate::kScope, 1, "scope"},
    {Gate::kStandard, 1, "standard"},
    {Gate::kLeaderAppointed, 1, "leader_appointed"},
    {Gate::kStaffTold, 2, "staff_told"},
    {Gate::kStakeholdersTold, 2, "stakeholders_told"},
    {Gate::kGroupSet, 3, "group_set"},
    {Gate::kGroupLeader, 3, "group_leader"},
    {Gate::kTrained, 4, "trained"},
    {Gate::kEvidenceList, 4, "evidence_list"},
    {Gate::kTermsAgreed, 4, "terms_agreed"},
    {Gate::kTrialScoring, 4, "trial_scoring"},
    {Gate::kAllSubmitted, 5, "all_submitted"},
    {Gate::kSubcriteriaAgreed, 5, "subcriteria_agreed"},
    {Gate::kCriteriaAgreed, 5, "criteria_agreed"},
    {Gate::kIndicators, 5, "indicators"},
    {Gate::kReportApproved, 6, "report_approved"},
    {Gate::kResultsAnnounced, 6, "results_announced"},
    {Gate::kActionsOwned, 7, "actions_owned"},
    {Gate::kGoalsSmart, 7, "goals_smart"},
    {Gate::kSelfCheck, 7, "self_check"},
    {Gate::kPlanApproved, 7, "plan_approved"},
    {Gate::kPresented, 8, "presented"},
    {Gate::kVisibilityDecided, 8, "visibility_decided"},
    {Gate::kActionsClosed, 9, "actions_closed"},
    {Gate::kReviewsHeld, 9, "reviews_held"},
    {Gate::kEffectChecked, 10, "effect_checked"},
    {Gate::kNextCycleDecided, 10, "next_cycle_decided"},
}};

constexpr auto kInOrder = [] {
    std::array<Gate, kGates.size()> gates{};
    for (std::size_t at = 0; at < gates.size(); ++at) gates[at] = kGates[at].gate;
    return gates;
}();

constexpr bool is_in_order() {
    for (std::size_t at = 0; at < kGates.size(); ++at)
        if (static_cast<std::size_t>(kGates[at].gate) != at || (at && kGates[at].task < kGates[at - 1].task))
            return false;
    return true;
}
static_assert(kGates.size() == count_of<Gate>() && is_in_order());

const NamedGate& named(Gate gate) { return kGates.at(static_cast<std::size_t>(gate)); }

}  // namespace

std::string_view gate_name(Gate gate) { return named(gate).name; }

std::optional<Gate> gate_from_name(std::string_view name) {
    for (const auto& known : kGates)
        if (known.name == name) return known.gate;
    return std::nullopt;
}

int task_of(Gate gate) { return named(gate).task; }

std::span<const Gate> gates_of(int task) {
    assert(task >= 1 && task <= 10);
    std::size_t from = 0;
    while (kGates[from].task != task) ++from;
    std::size_t count = 0;
    while (from + count < kGates.size() && kGates[from + count].task == task) ++count;
    return std::span{kInOrder}.subspan(from, count);
}

}  // namespace pilnveide::workflow
