#include "tests/workflow/support/running_cycle.h"
#include "workflow/plan/action_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"
#include "workflow/quarter/review_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

struct PlanningCycle : RunningCycle {
    GateView gate(Gate wanted) {
        const auto tasks = tasks_of(facts, cycle, today);
        const auto& gates = tasks[static_cast<std::size_t>(task_of(wanted) - 1)].gates;
        const auto at = std::ranges::find(gates, wanted, &GateView::gate);
        BOOST_REQUIRE((at != gates.end()));
        return *at;
    }

    // A draft with one priority, one goal and one action that has neither owner nor deadline.
    void draft() {
        PlanInput plan_input;
        plan_input.title = "Pilnveides plāns";
        plan_input.period_from = today;
        plan_input.period_to = date(2026, 12, 31);
        keep(create_plan(as(leader), cycle, plan_input));
        plan = facts.plans.front().id;
        version = facts.versions.front().id;
        PriorityInput priority;
        priority.title = "Saziņa ar klientiem";
        keep(save_priority(as(leader), version, {}, priority));
        GoalInput goal;
        goal.title = "Klienti zina, kur vērsties";
        keep(save_goal(as(leader), facts.priorities.front().id, {}, goal));
        ActionInput action;
        action.title = "Atjaunot mājaslapu";
        keep(save_planned_action(as(leader), facts.goals.front().id, {}, action));
    }

    void finish_goal() {
        GoalInput goal;
        goal.title = "Klienti zina, kur vērsties";
        goal.expected_result = "Atjaunota mājaslapa";
        goal.smart.fill(true);
        goal.version = facts.goals.front().version;
        keep(save_goal(as(leader), facts.goals.front().priority, facts.goals.front().id, goal));
    }

    void finish_action() {
        const auto& planned = facts.planned_actions.front();
        ActionInput action;
        action.title = planned.title;
        action.owner = clerk;
        action.deadline = date(2026, 6, 30);
        action.version = planned.version;
        keep(save_planned_action(as(leader), planned.goal, planned.id, action));
    }

    void answer() {
        keep(answer_self_check(as(leader), version, std::string(25, '+'), facts.versions.front().version));
    }

    void approve() {
        draft();
        finish_goal();
        finish_action();
        answer();
        keep(submit_version(as(leader), version, {}, facts.versions.front().version));
        keep(approve_version(as(director), version, facts.versions.front().version));
    }

    Id<Plan> plan;
    Id<PlanVersion> version;
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_gate_has_one_name_and_one_task) {
    int count = 0;
    for (int task = 1; task <= 10; ++task)
        for (auto gate : gates_of(task)) {
            BOOST_TEST(task_of(gate) == task);
            BOOST_TEST((gate_from_name(gate_name(gate)) == gate));
            ++count;
        }
    BOOST_TEST(count == 28);
    BOOST_TEST(!gate_from_name("nothing").has_value());
}

BOOST_FIXTURE_TEST_CASE(scope_and_standard_are_seen_in_the_cycle, PlanningCycle) {
    BOOST_TEST(!gate(Gate::kScope).met);
    keep(decide_scope(as(leader), cycle, "whole", Standard::kBase, 1));
    BOOST_TEST(gate(Gate::kScope).met);
    BOOST_TEST(gate(Gate::kStandard).met);
    BOOST_TEST(gate(Gate::kScope).record == nullptr);
}

BOOST_FIXTURE_TEST_CASE(the_group_has_five_to_ten_members, PlanningCycle) {
    BOOST_TEST(gate(Gate::kGroupSet).met);
    BOOST_TEST(gate(Gate::kGroupLeader).met);
    std::erase_if(facts.roles,
                  [&](const Role& role) { return role.person == members[0] || role.person == members[1]; });
    BOOST_TEST(!gate(Gate::kGroupSet).met);
    BOOST_TEST(gate(Gate::kGroupSet).missing == 2);
    BOOST_TEST(!gate(Gate::kGroupLeader).met);
    for (int more = 0; more < 8; ++more) role(person("Vēl viens"), RoleKind::kMember);
    BOOST_TEST(!gate(Gate::kGroupSet).met);
    BOOST_TEST(gate(Gate::kGroupSet).missing == 0);
}

BOOST_FIXTURE_TEST_CASE(joint_assessment_stands_for_what_every_member_submits, PlanningCycle) {
    BOOST_TEST(!gate(Gate::kAllSubmitted).met);
    BOOST_TEST(refused(assess_jointly(as(members[0]), cycle, true, 1), Refusal::Kind::kNotAllowed));
    keep(assess_jointly(as(leader), cycle, true, 1));
    BOOST_TEST(gate(Gate::kAllSubmitted).met);
    BOOST_TEST(!gate(Gate::kSubcriteriaAgreed).met);
}

BOOST_FIXTURE_TEST_CASE(a_gate_met_by_a_role_stays_met_once_its_task_is_completed, PlanningCycle) {
    for (auto& task : facts.tasks)
        if (task.number == 3) task.completed_at = as(leader).now;
    facts.roles.clear();
    BOOST_TEST(gate(Gate::kGroupSet).met);
    BOOST_TEST(!gate(Gate::kLeaderAppointed).met);
}

BOOST_FIXTURE_TEST_CASE(a_draft_shows_what_is_missing_of_it, PlanningCycle) {
    for (auto wanted : {Gate::kActionsOwned, Gate::kGoalsSmart, Gate::kSelfCheck, Gate::kPlanApproved})
        BOOST_TEST(!gate(wanted).met, gate_name(wanted));
    draft();
    BOOST_TEST(gate(Gate::kActionsOwned).missing == 2);
    BOOST_TEST(gate(Gate::kGoalsSmart).missing == 2);
    BOOST_TEST(gate(Gate::kSelfCheck).missing >= 10);
    finish_goal();
    finish_action();
    answer();
    for (auto wanted : {Gate::kActionsOwned, Gate::kGoalsSmart, Gate::kSelfCheck})
        BOOST_TEST(gate(wanted).met, gate_name(wanted));
    BOOST_TEST(!gate(Gate::kPlanApproved).met);
}

BOOST_FIXTURE_TEST_CASE(an_approved_plan_meets_all_gates_of_its_task, PlanningCycle) {
    approve();
    for (auto wanted : gates_of(7)) BOOST_TEST(gate(wanted).met, gate_name(wanted));
}

BOOST_FIXTURE_TEST_CASE(actions_are_closed_when_each_is_verified_cancelled_or_carried_over, PlanningCycle) {
    BOOST_TEST(!gate(Gate::kActionsClosed).met);
    approve();
    BOOST_TEST(gate(Gate::kActionsClosed).missing == 1);
    facts.actions.front().state = ActionState::kDone;
    BOOST_TEST(!gate(Gate::kActionsClosed).met);
    for (auto state : {ActionState::kVerified, ActionState::kCancelled, ActionState::kCarriedOver}) {
        facts.actions.front().state = state;
        BOOST_TEST(gate(Gate::kActionsClosed).met);
    }
}

BOOST_FIXTURE_TEST_CASE(reviews_are_held_for_every_quarter_whose_day_has_come, PlanningCycle) {
    approve();
    BOOST_TEST(!gate(Gate::kReviewsHeld).met);
    today = date(2026, 4, 28);
    BOOST_TEST(gate(Gate::kReviewsHeld).missing == 1);
    ReviewInput input;
    input.held_on = date(2026, 4, 14);
    input.participants = "Vadītāja, projekta vadītājs";
    input.minutes = "Izskatīts.";
    keep(save_review(as(leader), Quarter{2026, 1}, input));
    BOOST_TEST(gate(Gate::kReviewsHeld).met);
    today = date(2026, 7, 28);
    BOOST_TEST(!gate(Gate::kReviewsHeld).met);
    BOOST_TEST(gate(Gate::kReviewsHeld).missing == 1);
}

BOOST_FIXTURE_TEST_CASE(a_next_cycle_is_decided_when_it_is_created, PlanningCycle) {
    BOOST_TEST(!gate(Gate::kNextCycleDecided).met);
    CycleInput next;
    next.title = "Pašnovērtējums 2027";
    next.starts_on = today + days{365};
    next.previous = cycle;
    keep(start_cycle(as(director), next));
    BOOST_TEST(gate(Gate::kNextCycleDecided).met);
}

BOOST_FIXTURE_TEST_CASE(what_happens_outside_is_met_by_a_record_alone, PlanningCycle) {
    approve();
    keep(decide_scope(as(leader), cycle, "whole", Standard::kBase, 1));
    for (auto wanted : {Gate::kDirectorsDecision, Gate::kStaffTold, Gate::kStakeholdersTold, Gate::kTrained,
                        Gate::kEvidenceList, Gate::kTermsAgreed, Gate::kTrialScoring, Gate::kReportApproved,
                        Gate::kResultsAnnounced, Gate::kPresented, Gate::kVisibilityDecided, Gate::kEffectChecked})
        BOOST_TEST(!gate(wanted).met, gate_name(wanted));
}
