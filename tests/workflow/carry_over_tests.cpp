#include "tests/workflow/support/plan_facts.h"
#include "workflow/plan/execution.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Quarter kFirst{2026, 1};
constexpr Quarter kSecond{2026, 2};

// A year later: the plan of 2026 with what became of it, and the next cycle's draft with one goal.
struct NextCycle : PlanOffice {
    Id<Plan> next;
    Id<Goal> goal_of_next;

    NextCycle() {
        bring_into_force();
        today = date(2026, 12, 1);
        next = add_plan(add_cycle(), date(2027, 1, 1), date(2027, 12, 31));
        goal_of_next = add_goal(add_priority(next, "Iesāktais"), "Pabeigt iesākto");
        answer_self_check_of(next);
    }

    Result<Change> carry(const std::vector<Id<Action>>& actions) {
        return carry_into_draft(as(leader), goal_of_next, actions);
    }
    void approve_next() {
        submit(next);
        approve(next);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(open_actions_come_into_the_next_draft_with_owner_and_deadline, NextCycle) {
    auto earlier = action("2.1.1");
    auto change = keep(carry({earlier.id, earlier.id}));
    BOOST_TEST(tells(change, "planned_action.carried"));
    BOOST_TEST(change.rows.size() == 1u);
    const auto& planned = row_in<PlannedAction>(change);
    BOOST_TEST((planned.owner == members[0] && planned.deadline == date(2026, 12, 31) && planned.title == "2.1.1"));
    BOOST_TEST((action("2.1.1").state == ActionState::kPlanned && action("2.1.1").plan == plan));
    BOOST_TEST(refused(carry({earlier.id}), Problem::kUnknownChoice));
    BOOST_TEST(refused(carry({}), Problem::kMissing, "actions"));
    BOOST_TEST(refused(carry({Id<Action>{424242}}), Refusal::Kind::kNotFound));
    BOOST_TEST(refused(carry_into_draft(as(clerk), goal_of_next, {action("1.1.1").id}), Refusal::Kind::kNotAllowed));
}

BOOST_FIXTURE_TEST_CASE(what_is_over_is_not_carried, NextCycle) {
    keep(cancel_action(as(leader), action("1.1.1").id, "Lieks", action("1.1.1").version));
    BOOST_TEST(refused(carry({action("1.1.1").id}), Problem::kWrongState, "actions"));
}

BOOST_FIXTURE_TEST_CASE(approval_of_the_next_plan_carries_over_what_it_lists, NextCycle) {
    report("2.1.1", ActionState::kBlocked, Quarter{2026, 4});
    auto earlier = action("2.1.1");
    keep(carry({earlier.id}));
    today = date(2027, 1, 11);
    approve_next();

    const auto* carried = find(facts.actions, earlier.id);
    BOOST_TEST((carried->state == ActionState::kCarriedOver && carried->successor && carried->is_closed()));
    const auto& successor = action("2.1.1");
    BOOST_TEST((successor.id == carried->successor && successor.predecessor == earlier.id && successor.plan == next));
    BOOST_TEST((successor.state == ActionState::kBlocked && successor.obstacle && successor.deadline_set_on == today));
    BOOST_TEST(number_of(facts, successor) == "1.1.1.");
    BOOST_TEST(number_of(facts, *carried) == "2.1.1.");
    BOOST_TEST((action("1.1.1").plan == plan && action("1.1.1").is_open()));  // not listed: stays where it is
    BOOST_TEST(plans_in_force(facts).size() == 2u);
    BOOST_TEST((plans_in_force(facts).front()->id == plan));
    BOOST_TEST(execution(facts, actions_of(facts, plan), today).all() == 7);
    BOOST_TEST(execution(facts, actions_of(facts, next), today).all() == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_finished_meanwhile_begins_anew_instead, NextCycle) {
    auto earlier = action("2.1.1").id;
    keep(carry({earlier}));
    report("2.1.1", ActionState::kDone, Quarter{2026, 4});
    today = date(2027, 1, 11);
    approve_next();
    BOOST_TEST((find(facts.actions, earlier)->state == ActionState::kDone));
    BOOST_TEST((facts.actions.back().state == ActionState::kPlanned && facts.actions.back().predecessor == earlier));
}

BOOST_FIXTURE_TEST_CASE(the_successor_is_asked_about_without_a_gap, NextCycle) {
    keep(carry({action("2.1.1").id}));
    today = date(2026, 12, 14);  // less than 30 days of the quarter are left
    add_action(goal_of_next, "jauns", clerk, date(2027, 3, 1));
    approve_next();
    auto asked = asked_about(facts, members[0], Quarter{2026, 4});
    BOOST_TEST(std::ranges::count(asked, action("2.1.1").id, &Action::id) == 1);
    BOOST_TEST(asked_about(facts, clerk, Quarter{2026, 4}).empty());
    BOOST_TEST(asked_about(facts, clerk, kFirst).empty());
    BOOST_TEST(asked_about(facts, clerk, Quarter{2027, 1}).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(an_answer_that_is_still_owed_is_given_for_the_successor, NextCycle) {
    const Quarter last{2026, 4};
    report("1.2.2", ActionState::kInProgress, last);
    keep(carry({action("2.1.1").id, action("1.2.2").id}));
    today = date(2027, 1, 6);
    approve_next();
    BOOST_TEST(asked_about(facts, members[4], last).empty());  // answered before it was carried over
    BOOST_TEST(std::ranges::count(asked_about(facts, members[0], last), action("2.1.1").id, &Action::id) == 1);
    BOOST_TEST(std::ranges::count(asked_about(facts, members[0], Quarter{2025, 4}), action("2.1.1").id, &Action::id) ==
               0);
    report("2.1.1", ActionState::kInProgress, last);
    BOOST_TEST((action("2.1.1").state == ActionState::kInProgress && action("2.1.1").plan == next));
}

BOOST_FIXTURE_TEST_CASE(later_versions_of_the_next_plan_follow_the_successor, NextCycle) {
    keep(carry({action("2.1.1").id}));
    today = date(2027, 1, 11);
    approve_next();
    auto successor = action("2.1.1").id;
    keep(open_draft(as(leader), next));
    approve_next();
    BOOST_TEST((action("2.1.1").id == successor && action("2.1.1").state == ActionState::kPlanned));
    BOOST_TEST(facts.actions.size() == 9u);
}

BOOST_FIXTURE_TEST_CASE(a_plan_goes_its_whole_way, PlanOffice) {
    fill();
    submit(plan);
    keep(return_version(as(director), version().id, "Kurš maksās?", version().version));
    auto input = typed(planned("1.2.1"));
    input.resources = "300 eiro";
    keep(save_planned_action(as(leader), planned("1.2.1").goal, planned("1.2.1").id, input));
    today = date(2026, 2, 2);
    submit(plan);
    approve(plan);

    today = date(2026, 3, 24);
    keep(open_requests(as_system()));
    for (const auto* title : {"1.1.1", "1.1.2", "1.2.1"}) report(title, ActionState::kInProgress, kFirst);
    report("2.1.3", ActionState::kBlocked, kFirst);
    report("1.1.1", ActionState::kDone, kFirst);
    keep(ask_deadline(as(members[1]), action("1.1.2").id, date(2026, 6, 12), "Slimība"));
    const auto* wish = open_wish(facts, action("1.1.2").id);
    keep(grant_deadline(as(leader), wish->id, "", wish->version));
    keep(verify_action(as(director), action("1.1.1").id, action("1.1.1").version));
    today = date(2026, 4, 15);
    BOOST_TEST((silent(facts, kFirst) == std::vector{members[4]}));
    keep(close_review(as(leader), kFirst, {today, "Grupa", "Izrunāts", 0}));

    today = date(2026, 6, 29);
    keep(open_requests(as_system()));
    report("1.1.2", ActionState::kDone, kSecond);
    keep(send_back_action(as(leader), action("1.1.2").id, "Nav pielikuma", action("1.1.2").version));
    report("1.1.2", ActionState::kDone, kSecond);
    keep(verify_action(as(leader), action("1.1.2").id, action("1.1.2").version));
    keep(cancel_action(as(director), action("1.1.3").id, "Pārņēma pašvaldība", action("1.1.3").version));
    auto half = execution(facts, actions_of(facts, plan), today);
    BOOST_TEST((half.done == 2 && half.cancelled == 1 && half.at_risk == 1 && half.late == 1 && half.on_time == 3));

    today = date(2026, 12, 7);
    auto next = add_plan(add_cycle(), date(2027, 1, 1), date(2027, 12, 31));
    auto goal_of_next = add_goal(add_priority(next, "Iesāktais"), "Pabeigt");
    std::vector<Id<Action>> open;
    for (const Action* one : actions_of(facts, plan))
        if (one->is_open()) open.push_back(one->id);
    keep(carry_into_draft(as(leader), goal_of_next, open));
    answer_self_check_of(next);
    submit(next);
    approve(next);
    BOOST_TEST(std::ranges::all_of(actions_of(facts, plan), &Action::is_closed));
    BOOST_TEST(actions_of(facts, next).size() == 5u);
    BOOST_TEST((asked_quarters(facts, date(2027, 3, 31)).back().quarter == Quarter{2027, 1}));
}
