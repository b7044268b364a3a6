#include "workflow/plan/action_acts.h"

#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Quarter kFirst{2026, 1};

struct InForce : PlanOffice {
    InForce() { bring_into_force(); }

    [[nodiscard]] int saved(const std::string& title) const { return action(title).version; }
    [[nodiscard]] const DeadlineWish& wish(const std::string& title) const {
        const DeadlineWish* found = open_wish(facts, action(title).id);
        BOOST_REQUIRE(found);
        return *found;
    }
    void ask(const std::string& title, Date wanted) {
        keep(ask_deadline(as(action(title).owner), action(title).id, wanted, "Slimība"));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(anyone_but_the_owner_verifies_what_is_done, InForce) {
    auto id = action("1.1.1").id;
    BOOST_TEST(refused(verify_action(as(leader), id, saved("1.1.1")), Problem::kWrongState));
    report("1.1.1", ActionState::kDone, kFirst);
    BOOST_TEST(refused(verify_action(as(members[0]), id, saved("1.1.1")), Problem::kOwnWork));
    BOOST_TEST(refused(verify_action(as(leader), id, saved("1.1.1") - 1), Refusal::Kind::kStale));
    today += days{1};
    auto change = keep(verify_action(as(members[3]), id, saved("1.1.1")));
    BOOST_TEST(tells(change, "action.verified"));
    BOOST_TEST((action("1.1.1").state == ActionState::kVerified && action("1.1.1").state_on == today));
    BOOST_TEST(refused(verify_action(as(leader), id, saved("1.1.1")), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(who_stands_in_for_the_owner_does_not_verify_either, InForce) {
    report("1.1.1", ActionState::kDone, kFirst);
    facts.substitutes.push_back({.id = ids.make<Substitute>(),
                                 .version = 1,
                                 .absent = members[0],
                                 .stands_in = leader,
                                 .from = today,
                                 .to = today});
    BOOST_TEST(refused(verify_action(as(leader), action("1.1.1").id, saved("1.1.1")), Problem::kOwnWork));
    keep(verify_action(as(director), action("1.1.1").id, saved("1.1.1")));
}

BOOST_FIXTURE_TEST_CASE(sending_back_takes_a_reason_and_opens_the_action_again, InForce) {
    report("1.1.1", ActionState::kDone, kFirst);
    auto id = action("1.1.1").id;
    BOOST_TEST(refused(send_back_action(as(leader), id, " ", saved("1.1.1")), Problem::kReasonMissing, "reason"));
    BOOST_TEST(refused(send_back_action(as(members[0]), id, "nē", saved("1.1.1")), Problem::kOwnWork));
    auto change = keep(send_back_action(as(leader), id, "Trūkst protokola", saved("1.1.1")));
    BOOST_TEST(tells(change, "action.sent_back"));
    BOOST_TEST((action("1.1.1").state == ActionState::kInProgress));
    BOOST_TEST(action("1.1.1").state_reason == "Trūkst protokola");
    report("1.1.1", ActionState::kDone, kFirst);
    keep(verify_action(as(leader), id, saved("1.1.1")));
}

BOOST_FIXTURE_TEST_CASE(those_who_lead_cancel_with_a_reason, InForce) {
    auto id = action("1.1.1").id;
    BOOST_TEST(refused(cancel_action(as(members[0]), id, "negribu", saved("1.1.1")), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(cancel_action(as(director), id, "", saved("1.1.1")), Problem::kReasonMissing, "reason"));
    auto change = keep(cancel_action(as(director), id, "Nav naudas", saved("1.1.1")));
    BOOST_TEST(tells(change, "action.cancelled"));
    BOOST_TEST((action("1.1.1").state == ActionState::kCancelled && action("1.1.1").is_closed()));
    BOOST_TEST(refused(cancel_action(as(director), id, "Nav naudas", saved("1.1.1")), Problem::kWrongState));
    BOOST_TEST(refused(cancel_action(as(director), Id<Action>{77777}, "x", 1), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(a_hand_over_sets_the_owner_from_today, InForce) {
    auto id = action("1.1.1").id;
    today += days{5};
    BOOST_TEST(refused(hand_over_action(as(members[0]), id, clerk, "", saved("1.1.1")), Refusal::Kind::kNotAllowed));
    BOOST_TEST(
        refused(hand_over_action(as(leader), id, members[0], "", saved("1.1.1")), Problem::kUnknownChoice, "owner"));
    BOOST_TEST(
        refused(hand_over_action(as(leader), id, Id<Person>{5555555}, "", saved("1.1.1")), Problem::kUnknownChoice));
    auto change = keep(hand_over_action(as(leader), id, clerk, "Maiņa", saved("1.1.1")));
    BOOST_TEST(tells(change, "action.handed_over"));
    BOOST_TEST((action("1.1.1").owner == clerk && action("1.1.1").owner_set_on == today));
    BOOST_TEST((action("1.1.1").state == ActionState::kPlanned));
}

BOOST_FIXTURE_TEST_CASE(a_wish_needs_a_reason_and_a_day_to_come, InForce) {
    auto id = action("1.1.1").id;
    BOOST_TEST(refused(ask_deadline(as(members[0]), id, date(2026, 5, 4), ""), Problem::kReasonMissing, "reason"));
    BOOST_TEST(refused(ask_deadline(as(members[0]), id, Date{}, "x"), Problem::kMissing, "wanted"));
    BOOST_TEST(refused(ask_deadline(as(members[0]), id, today - days{1}, "x"), Problem::kBeforeStart, "wanted"));
    BOOST_TEST(refused(ask_deadline(as(members[0]), id, date(2026, 3, 31), "x"), Problem::kUnknownChoice, "wanted"));
    BOOST_TEST(refused(ask_deadline(as(members[1]), id, date(2026, 5, 4), "x"), Refusal::Kind::kNotAllowed));
    BOOST_TEST(!open_wish(facts, id));
}

BOOST_FIXTURE_TEST_CASE(a_wish_replaces_the_one_that_is_not_decided, InForce) {
    ask("1.1.1", date(2026, 5, 5));
    auto first = wish("1.1.1").id;
    ask("1.1.1", date(2026, 6, 5));
    BOOST_TEST(facts.wishes.size() == 1u);
    BOOST_TEST((wish("1.1.1").id == first && wish("1.1.1").wanted == date(2026, 6, 5)));
}

BOOST_FIXTURE_TEST_CASE(a_granted_wish_moves_the_deadline_in_force_alone, InForce) {
    ask("1.1.1", date(2026, 5, 5));
    BOOST_TEST(is_at_risk(facts, action("1.1.1")));
    BOOST_TEST(refused(grant_deadline(as(members[0]), wish("1.1.1").id, "", wish("1.1.1").version),
                       Refusal::Kind::kNotAllowed));
    today += days{7};
    auto change = keep(grant_deadline(as(leader), wish("1.1.1").id, "Labi", wish("1.1.1").version));
    BOOST_TEST(tells(change, "deadline.granted"));
    const auto& after = action("1.1.1");
    BOOST_TEST((after.deadline == date(2026, 5, 5) && after.deadline_set_on == today));
    BOOST_TEST((after.approved_deadline == date(2026, 3, 31)));
    BOOST_TEST(!is_at_risk(facts, after));
    BOOST_TEST((facts.wishes[0].decided_by == leader && facts.wishes[0].decided_on == today));
    BOOST_TEST(
        refused(grant_deadline(as(leader), facts.wishes[0].id, "", facts.wishes[0].version), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(a_refused_wish_takes_a_word_and_changes_nothing_else, InForce) {
    ask("1.1.1", date(2026, 5, 5));
    auto id = wish("1.1.1").id;
    BOOST_TEST(refused(refuse_deadline(as(director), id, "", wish("1.1.1").version), Problem::kReasonMissing, "word"));
    BOOST_TEST(refused(refuse_deadline(as(director), id, "Nē", wish("1.1.1").version + 1), Refusal::Kind::kStale));
    auto change = keep(refuse_deadline(as(director), id, "Vajag laikā", wish("1.1.1").version));
    BOOST_TEST(tells(change, "deadline.refused"));
    BOOST_TEST((action("1.1.1").deadline == date(2026, 3, 31)));
    BOOST_TEST(!open_wish(facts, action("1.1.1").id));
}

BOOST_FIXTURE_TEST_CASE(a_wish_about_what_is_over_is_no_question_any_more, InForce) {
    ask("1.1.1", date(2026, 5, 5));
    auto asked = wish("1.1.1");
    keep(cancel_action(as(leader), action("1.1.1").id, "Lieks", saved("1.1.1")));
    BOOST_TEST(!open_wish(facts, action("1.1.1").id));
    BOOST_TEST(refused(grant_deadline(as(leader), asked.id, "", asked.version), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(late_begins_after_the_next_working_day, InForce) {
    const auto& new_years_eve = action("2.1.1");  // 31 December, a Thursday and a holiday
    BOOST_TEST(!is_late(facts, new_years_eve, date(2026, 12, 31)));
    BOOST_TEST(!is_late(facts, new_years_eve, date(2027, 1, 4)));
    BOOST_TEST(is_late(facts, new_years_eve, date(2027, 1, 5)));
    BOOST_TEST(!is_late(facts, action("1.1.1"), date(2026, 3, 31)));
    BOOST_TEST(is_late(facts, action("1.1.1"), date(2026, 4, 1)));
    report("1.1.1", ActionState::kDone, kFirst);
    BOOST_TEST(!is_late(facts, action("1.1.1"), date(2026, 6, 1)));
}
