#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

constexpr Date kDeadline = date(2026, 9, 30);  // a Wednesday

struct Case : SmallAgency {
    // What is said of deadlines on a day.
    Said on(Date day) {
        auto said = told(*this, say(day));
        std::erase_if(said,
                      [](const std::string& one) { return !one.starts_with("action_") && !one.starts_with("task_"); });
        return said;
    }
    Said over(Date from, Date to) {
        Said all;
        for (Date day = from; day <= to; day += days{1})
            for (const auto& one : on(day)) all.push_back(iso(day) + " " + one);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(owed_about_deadlines, Case)

BOOST_AUTO_TEST_CASE(an_action_is_reminded_of_chased_and_escalated_as_the_policy_says) {
    action(anna, kDeadline);
    const Said expected{
        "2026-09-16 action_due 1 to Anna",             // 10 working days before
        "2026-09-25 action_due 2 to Anna",             // 3 working days before
        "2026-10-01 action_overdue 1 to Anna",         // 1 working day after, then weekly
        "2026-10-07 action_escalation 1 to Vadītāja",  // 5 working days after
        "2026-10-08 action_overdue 2 to Anna",
        "2026-10-14 action_escalation 2 to Direktore",
        "2026-10-15 action_overdue 3 to Anna",
        "2026-10-22 action_overdue 4 to Anna",
        "2026-10-29 action_overdue 5 to Anna",  // four repeats, then only the digest
    };
    BOOST_TEST(over(date(2026, 2, 1), date(2026, 12, 15)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_deadline_on_the_last_day_of_the_year_is_chased_after_the_next_working_day) {
    action(anna, date(2026, 12, 31));
    on(date(2027, 1, 3));
    BOOST_TEST(on(date(2027, 1, 4)).empty());
    BOOST_TEST((on(date(2027, 1, 5)) == Said{"action_overdue 1 to Anna"}));
}

BOOST_AUTO_TEST_CASE(what_is_done_is_not_chased) {
    const auto id = action(anna, kDeadline);
    for (auto state : {ActionState::kVerified, ActionState::kCancelled, ActionState::kCarriedOver}) {
        at(id).state = state;
        BOOST_TEST(on(date(2026, 10, 1)).empty());
    }
}

BOOST_AUTO_TEST_CASE(moving_a_deadline_also_into_the_past_fires_nothing) {
    const auto id = action(anna, date(2026, 12, 15));
    on(date(2026, 2, 1));
    at(id).deadline = date(2026, 3, 2);
    at(id).deadline_set_on = date(2026, 3, 20);
    BOOST_TEST(on(date(2026, 3, 20)).empty());
    const auto missed =
        std::ranges::count_if(ledger.all(), [](const auto& one) { return one.second.state == NoticeState::kMissed; });
    BOOST_TEST(missed == 7);  // two reminders, three overdue, two escalations
    BOOST_TEST((over(date(2026, 3, 21), date(2026, 3, 30)) == Said{"2026-03-24 action_overdue 4 to Anna"}));
}

BOOST_AUTO_TEST_CASE(a_deadline_moved_away_and_back_is_not_reminded_of_twice) {
    const auto id = action(anna, kDeadline);
    BOOST_TEST((on(date(2026, 9, 16)) == Said{"action_due 1 to Anna"}));
    at(id).deadline = date(2026, 11, 30);
    at(id).deadline_set_on = date(2026, 9, 17);
    BOOST_TEST(on(date(2026, 9, 17)).empty());
    at(id).deadline = kDeadline;
    at(id).deadline_set_on = date(2026, 9, 18);
    BOOST_TEST(on(date(2026, 9, 18)).empty());
    BOOST_TEST((over(date(2026, 9, 19), date(2026, 9, 30)) == Said{"2026-09-25 action_due 2 to Anna"}));
}

BOOST_AUTO_TEST_CASE(after_a_month_of_downtime_the_owner_hears_the_present_state_once) {
    action(anna, kDeadline);
    on(date(2026, 9, 1));
    BOOST_TEST((on(date(2026, 10, 10)) == Said{"action_escalation 1 to Vadītāja", "action_overdue 2 to Anna"}));
    BOOST_TEST(on(date(2026, 10, 10)).empty());
}

BOOST_AUTO_TEST_CASE(a_year_of_downtime_disables_nothing) {
    action(anna, kDeadline);
    on(date(2026, 2, 1));
    BOOST_TEST((on(date(2027, 10, 1)) == Said{"action_escalation 1 to Vadītāja", "action_escalation 2 to Direktore",
                                              "action_overdue 5 to Anna"}));
    action(juris, date(2027, 10, 20));
    BOOST_TEST((on(date(2027, 10, 6)) == Said{"action_due 1 to Juris"}));
}

BOOST_AUTO_TEST_CASE(escalation_skips_the_leader_whose_own_action_is_late) {
    action(leader, kDeadline);
    on(date(2026, 10, 1));
    BOOST_TEST(on(date(2026, 10, 7)).empty());
    BOOST_TEST((on(date(2026, 10, 14)) == Said{"action_escalation 2 to Direktore", "action_overdue 2 to Vadītāja"}));
}

BOOST_AUTO_TEST_CASE(escalation_is_not_said_twice_to_a_director_who_also_leads) {
    role(director, RoleKind::kLeader);
    facts.roles.erase(facts.roles.begin() + 1);
    action(anna, kDeadline);
    on(date(2026, 10, 1));
    BOOST_TEST((on(date(2026, 10, 7)) == Said{"action_escalation 1 to Direktore"}));
    BOOST_TEST((on(date(2026, 10, 13)) == Said{"action_overdue 2 to Anna"}));
    BOOST_TEST(on(date(2026, 10, 14)).empty());
}

BOOST_AUTO_TEST_CASE(a_substitute_is_told_and_the_absent_person_not_again) {
    action(anna, kDeadline);
    substitute(anna, zane, date(2026, 9, 10), date(2026, 9, 20));
    BOOST_TEST((on(date(2026, 9, 16)) == Said{"action_due 1 to Zane"}));
    BOOST_TEST(over(date(2026, 9, 17), date(2026, 9, 24)).empty());
    BOOST_TEST((on(date(2026, 9, 25)) == Said{"action_due 2 to Anna"}));
}

BOOST_AUTO_TEST_CASE(a_new_owner_is_told_of_the_hand_over_and_of_steps_after_it_only) {
    const auto id = action(anna, kDeadline);
    BOOST_TEST((on(date(2026, 9, 16)) == Said{"action_due 1 to Anna"}));
    at(id).owner = juris;
    at(id).owner_set_on = date(2026, 9, 25);
    const auto said = told(*this, say(date(2026, 9, 25)));
    BOOST_TEST(std::ranges::count(said, "handed_over 0 to Juris") == 1);
    BOOST_TEST(std::ranges::count(said, "action_due 2 to Juris") == 0);
    BOOST_TEST((on(date(2026, 10, 1)) == Said{"action_overdue 1 to Juris"}));
}

BOOST_AUTO_TEST_CASE(an_owner_who_left_is_told_nothing) {
    action(anna, kDeadline);
    at(anna).left_on = date(2026, 9, 1);
    BOOST_TEST(on(date(2026, 9, 16)).empty());
}

BOOST_AUTO_TEST_CASE(a_task_is_chased_like_an_action_but_not_while_it_waits_for_another) {
    const auto ninth = task(9, leader, kDeadline);
    BOOST_TEST((on(date(2026, 9, 16)) == Said{"task_due 1 to Vadītāja"}));
    const auto before = std::ranges::find(facts.tasks, 8, &Task::number);
    before->completed_at.reset();
    before->due = date(2027, 6, 1);
    BOOST_TEST(on(date(2026, 9, 25)).empty());
    before->completed_at = Instant{};
    BOOST_TEST((on(date(2026, 10, 1)) == Said{"task_overdue 1 to Vadītāja"}));
    at(ninth).completed_at = Instant{};
    BOOST_TEST(over(date(2026, 10, 2), date(2026, 12, 1)).empty());
}

BOOST_AUTO_TEST_CASE(reasons_name_the_rule_the_fact_and_the_day) {
    action(anna, kDeadline);
    const auto said = say(date(2026, 10, 2));
    const auto overdue =
        std::ranges::find(said, NoticeKind::kActionOverdue, [](const Notice& one) { return one.key.kind; });
    BOOST_REQUIRE((overdue != said.end()));
    BOOST_TEST(overdue->reason.rule == "action.overdue");
    BOOST_TEST(overdue->reason.fact == "deadline 2026-09-30");
    BOOST_TEST((overdue->reason.day == date(2026, 10, 1)));
    BOOST_TEST(overdue->key.period == "2026-09-30");
}

BOOST_AUTO_TEST_SUITE_END()
