#include "workflow/cycle/gates_met.h"

#include "workflow/announcing/publication_acts.h"
#include "workflow/people/relations.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <charconv>
#include <set>

namespace pilnveide::workflow {
namespace {

constexpr int kSmallestGroup = 5;  // facts.md 1, durations: "group size: about 5-10"
constexpr int kLargestGroup = 10;
constexpr days kFirstQuarter{30};  // a plan is reviewed from the first quarter in which it was in force so long

Sight all_done(int missing) { return {missing == 0, missing}; }

Sight group_set(const Facts& facts, Date today) {
    std::set<Id<Person>> group;
    for (auto kind : {RoleKind::kMember, RoleKind::kGroupLeader})
        for (auto person : holders(facts, kind, today)) group.insert(person);
    const auto size = static_cast<int>(group.size());
    return {size >= kSmallestGroup && size <= kLargestGroup, std::max(0, kSmallestGroup - size)};
}

int counted(const FieldProblem& problem) {
    int count = 0;
    if (problem.problem == Problem::kSelfCheckOpen && !problem.values.empty()) {
        const auto& text = problem.values.front();
        std::from_chars(text.data(), text.data() + text.size(), count);
    }
    return std::max(count, 1);
}

// Of the plan's content. What is in force was looked at when it was approved.
Sight plan_content(const Facts& facts, const Cycle& cycle, std::initializer_list<Problem> wanted, Date today) {
    const auto* plan = plan_of(facts, cycle.id);
    if (!plan) return {};
    if (in_force(facts, plan->id)) return {true, 0};
    const auto* draft = in_work(facts, plan->id);
    if (!draft) return {};
    if (std::ranges::none_of(facts.goals, [&](const Goal& goal) { return goal.plan_version == draft->id; })) return {};
    int missing = 0;
    for (const auto& problem : draft_state(facts, draft->id, today).problems)
        if (std::ranges::find(wanted, problem.problem) != wanted.end()) missing += counted(problem);
    return all_done(missing);
}

Sight plan_approved(const Facts& facts, const Cycle& cycle) {
    const auto* plan = plan_of(facts, cycle.id);
    return {plan && in_force(facts, plan->id), 0};
}

Sight actions_closed(const Facts& facts, const Cycle& cycle) {
    const auto* plan = plan_of(facts, cycle.id);
    if (!plan) return {};
    const auto is_ours = [&](const Action& action) { return action.plan == plan->id; };
    if (std::ranges::none_of(facts.actions, is_ours)) return {};
    return all_done(static_cast<int>(std::ranges::count_if(
        facts.actions, [&](const Action& action) { return is_ours(action) && !action.is_closed(); })));
}

// Every review of the plan's quarters whose day has come, and at least one.
Sight reviews_held(const Facts& facts, const Cycle& cycle, Date today) {
    const auto* plan = plan_of(facts, cycle.id);
    if (!plan || !plan->in_force_from) return {};
    int held = 0;
    int missing = 0;
    for (const auto& asked : asked_quarters(facts, today)) {
        if (asked.quarter.last_day() - *plan->in_force_from + days{1} < kFirstQuarter) continue;
        const auto* review = review_of(facts, asked.quarter);
        if (review && review->held_on)
            ++held;
        else if (asked.review_due <= today)
            ++missing;
    }
    return {missing == 0 && held > 0, missing};
}

}  // namespace

const Plan* plan_of(const Facts& facts, Id<Cycle> cycle) {
    const Plan* latest = nullptr;
    for (const auto& plan : facts.plans)
        if (plan.cycle == cycle && (!latest || latest->period_from < plan.period_from)) latest = &plan;
    return latest;
}

const Cycle* next_cycle(const Facts& facts, Id<Cycle> cycle) {
    const auto at = std::ranges::find(facts.cycles, std::optional{cycle}, &Cycle::previous);
    return at == facts.cycles.end() ? nullptr : &*at;
}

Sight sight_of(const Facts& facts, const Cycle& cycle, Gate gate, Date today) {
    switch (gate) {
        case Gate::kScope:
            return {!cycle.scope.empty(), 0};
        case Gate::kStandard:
            return {cycle.standard != Standard::kUndecided, 0};
        case Gate::kLeaderAppointed:
            return {!holders(facts, RoleKind::kLeader, today).empty(), 0};
        case Gate::kStaffTold:
            return {published(facts, {PublicationKind::kCycle, cycle.id, {}}) != nullptr, 0};
        case Gate::kResultsAnnounced:
            return {published(facts, {PublicationKind::kResults, cycle.id, {}}) != nullptr, 0};
        case Gate::kGroupSet:
            return group_set(facts, today);
        case Gate::kGroupLeader:
            return {!holders(facts, RoleKind::kGroupLeader, today).empty(), 0};
        case Gate::kAllSubmitted:
            return {cycle.joint_assessment, 0};
        case Gate::kActionsOwned:
            return plan_content(facts, cycle, {Problem::kNoOwner, Problem::kNoDeadline, Problem::kNoActions}, today);
        case Gate::kGoalsSmart:
            return plan_content(facts, cycle, {Problem::kNoExpectedResult, Problem::kNotSmart}, today);
        case Gate::kSelfCheck:
            return plan_content(facts, cycle, {Problem::kSelfCheckOpen}, today);
        case Gate::kPlanApproved:
            return plan_approved(facts, cycle);
        case Gate::kActionsClosed:
            return actions_closed(facts, cycle);
        case Gate::kReviewsHeld:
            return reviews_held(facts, cycle, today);
        case Gate::kNextCycleDecided:
            return {next_cycle(facts, cycle.id) != nullptr, 0};
        default:
            return {};
    }
}

}  // namespace pilnveide::workflow
