#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

struct Case : SmallAgency {
    Case() { say(date(2026, 2, 2)); }  // the approval of the plan has been told
    Said on(Date day) { return told(*this, say(day)); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(owed_about_plans, Case)

BOOST_AUTO_TEST_CASE(the_director_is_asked_at_once_and_then_every_three_working_days) {
    submit(date(2026, 3, 2), leader);
    BOOST_TEST((on(date(2026, 3, 2)) == Said{"approval_wanted 0 to Direktore"}));
    BOOST_TEST(on(date(2026, 3, 4)).empty());
    BOOST_TEST((on(date(2026, 3, 5)) == Said{"approval_nudge 3 to Direktore"}));
    BOOST_TEST(on(date(2026, 3, 9)).empty());
    BOOST_TEST((on(date(2026, 3, 10)) == Said{"approval_nudge 6 to Direktore"}));
    BOOST_TEST((on(date(2026, 5, 29)) == Said{"approval_nudge 60 to Direktore"}));
}

BOOST_AUTO_TEST_CASE(a_version_that_was_withdrawn_is_not_asked_about_until_it_is_submitted_again) {
    const auto withdrawn = submit(date(2026, 3, 2), leader);
    on(date(2026, 3, 2));
    at(withdrawn).state = VersionState::kDraft;
    at(withdrawn).submitted_on.reset();
    for (Date day = date(2026, 3, 2); day < date(2026, 3, 30); day += days{1}) BOOST_TEST(on(day).empty());
    at(withdrawn).state = VersionState::kSubmitted;
    at(withdrawn).submitted_on = date(2026, 3, 30);
    BOOST_TEST((on(date(2026, 3, 30)) == Said{"approval_wanted 0 to Direktore"}));
}

BOOST_AUTO_TEST_CASE(a_director_who_submitted_is_only_nudged) {
    submit(date(2026, 3, 2), director);
    BOOST_TEST(on(date(2026, 3, 2)).empty());
    BOOST_TEST((on(date(2026, 3, 5)) == Said{"approval_nudge 3 to Direktore"}));
}

BOOST_AUTO_TEST_CASE(the_outcome_goes_to_who_submitted_and_to_the_leader) {
    const auto second = submit(date(2026, 3, 2), anna);
    on(date(2026, 3, 2));
    decide(second, VersionState::kReturned, date(2026, 3, 3));
    BOOST_TEST((on(date(2026, 3, 3)) == Said{"returned 0 to Anna", "returned 0 to Vadītāja"}));
    at(second).state = VersionState::kSubmitted;
    at(second).submitted_on = date(2026, 3, 3);
    BOOST_TEST((on(date(2026, 3, 3)) == Said{"approval_wanted 1 to Direktore"}));
    decide(second, VersionState::kApproved, date(2026, 3, 3));
    BOOST_TEST((on(date(2026, 3, 3)) == Said{"approved 0 to Anna", "approved 0 to Vadītāja"}));
    BOOST_TEST(on(date(2026, 4, 3)).empty());
}

BOOST_AUTO_TEST_CASE(a_leader_appointed_later_is_not_told_of_old_approvals) {
    role(zane, RoleKind::kLeader, date(2026, 3, 1));
    BOOST_TEST(on(date(2026, 3, 2)).empty());
}

BOOST_AUTO_TEST_CASE(the_next_cycle_is_prompted_for_60_30_and_0_days_before_the_end) {
    Said all;
    for (Date day = date(2027, 10, 1); day <= date(2028, 3, 31); day += days{1})
        for (const auto& one : on(day)) all.push_back(iso(day) + " " + one);
    const Said expected{
        "2027-11-01 next_cycle_prompt 1 to Direktore", "2027-11-01 next_cycle_prompt 1 to Vadītāja",
        "2027-12-01 next_cycle_prompt 2 to Direktore", "2027-12-01 next_cycle_prompt 2 to Vadītāja",
        "2027-12-31 next_cycle_prompt 3 to Direktore", "2027-12-31 next_cycle_prompt 3 to Vadītāja",
    };
    BOOST_TEST(all == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_next_cycle_ends_the_prompts) {
    add_cycle(date(2027, 9, 1));
    BOOST_TEST(on(date(2027, 11, 1)).empty());
}

BOOST_AUTO_TEST_CASE(a_plan_whose_end_was_moved_into_the_past_prompts_nobody) {
    at(plan).period_to = date(2026, 3, 31);
    at(plan).period_set_on = date(2026, 4, 2);
    BOOST_TEST(on(date(2026, 4, 2)).empty());
    BOOST_TEST(on(date(2026, 4, 3)).empty());
}

BOOST_AUTO_TEST_CASE(actions_and_tasks_are_assigned_once) {
    action(anna, date(2026, 12, 1));
    action(anna, date(2026, 12, 2));
    task(9, leader, date(2026, 12, 3));
    BOOST_TEST((on(date(2026, 2, 3)) == Said{"assigned 0 to Anna", "assigned 0 to Anna", "assigned 0 to Vadītāja"}));
    BOOST_TEST(on(date(2026, 2, 4)).empty());
}

BOOST_AUTO_TEST_CASE(a_cycle_that_starts_later_is_told_of_when_it_starts) {
    facts.cycles.front().starts_on = date(2026, 5, 4);
    task(9, leader, date(2026, 12, 3));
    BOOST_TEST(on(date(2026, 5, 3)).empty());
    BOOST_TEST((on(date(2026, 5, 4)) == Said{"assigned 0 to Vadītāja"}));
}

BOOST_AUTO_TEST_CASE(the_leader_verifies_what_others_did_and_the_director_what_the_leader_did) {
    const auto of_anna = action(anna, date(2026, 12, 1));
    const auto of_leader = action(leader, date(2026, 12, 1));
    on(date(2026, 2, 3));
    for (auto id : {of_anna, of_leader}) {
        at(id).state = ActionState::kDone;
        at(id).state_on = date(2026, 3, 2);
    }
    BOOST_TEST((on(date(2026, 3, 2)) == Said{"please_verify 0 to Direktore", "please_verify 0 to Vadītāja"}));
    at(of_anna).state = ActionState::kInProgress;
    at(of_anna).state_on = date(2026, 3, 3);
    at(of_anna).state_reason = "Trūkst rezultātu";
    BOOST_TEST((on(date(2026, 3, 3)) == Said{"sent_back 0 to Anna"}));
    at(of_anna).state = ActionState::kDone;
    at(of_anna).state_on = date(2026, 3, 9);
    BOOST_TEST((on(date(2026, 3, 9)) == Said{"please_verify 0 to Vadītāja"}));
}

BOOST_AUTO_TEST_CASE(a_wished_deadline_is_asked_of_the_leader_and_answered_to_the_owner) {
    const auto id = action(anna, date(2026, 12, 1));
    on(date(2026, 2, 3));
    const auto wished = wish(id, date(2027, 1, 15), date(2026, 3, 2));
    BOOST_TEST((on(date(2026, 3, 2)) == Said{"deadline_asked 0 to Vadītāja"}));
    at(wished).state = WishState::kGranted;
    at(wished).decided_on = date(2026, 3, 4);
    at(wished).decided_by = leader;
    BOOST_TEST((on(date(2026, 3, 4)) == Said{"deadline_granted 0 to Anna"}));
    at(id).owner = juris;
    at(id).owner_set_on = date(2026, 3, 9);
    BOOST_TEST((on(date(2026, 3, 9)) == Said{"handed_over 0 to Juris"}));
}

BOOST_AUTO_TEST_CASE(the_leaders_own_wish_is_asked_of_the_director) {
    const auto id = action(leader, date(2026, 12, 1));
    on(date(2026, 2, 3));
    wish(id, date(2027, 1, 15), date(2026, 3, 2));
    BOOST_TEST((on(date(2026, 3, 2)) == Said{"deadline_asked 0 to Direktore"}));
}

BOOST_AUTO_TEST_SUITE_END()
