#include "workflow/plan/hand_over_wish_acts.h"

#include "tests/workflow/support/plan_facts.h"
#include "tests/workflow/support/small_agency.h"
#include "workflow/plan/action_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

struct InForce : PlanOffice {
    InForce() { bring_into_force(); }

    [[nodiscard]] Subject duty() const { return {Noun::kAction, action("1.1.1").id.value}; }
    [[nodiscard]] const HandOverWish& wish() const {
        const auto* found = open_hand_over_wish(facts, duty());
        BOOST_REQUIRE(found);
        return *found;
    }
    void ask() { keep(ask_hand_over(as(members[0]), duty(), "Tas ir grāmatvedības darbs")); }
};

HandOverWish asked(SmallAgency& agency, Id<Action> action) {
    HandOverWish wish;
    wish.id = {agency.next()};
    wish.duty = {Noun::kAction, action.value};
    wish.asked_by = agency.anna;
    wish.asked_on = date(2026, 3, 2);
    wish.word = "Nav mans";
    return wish;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_owner_alone_says_that_a_duty_is_not_theirs, InForce) {
    BOOST_TEST(refused(ask_hand_over(as(members[1]), duty(), "Tas ir mans"), Refusal::Kind::kNotFound));
    BOOST_TEST(refused(ask_hand_over(as(leader), duty(), "Tas ir mans"), Refusal::Kind::kNotFound));
    BOOST_TEST(refused(ask_hand_over(as(members[0]), duty(), "  "), Problem::kReasonMissing));
    ask();
    BOOST_TEST(wish().word == "Tas ir grāmatvedības darbs");
    BOOST_TEST((wish().asked_by == members[0]));
}

BOOST_FIXTURE_TEST_CASE(asked_again_it_is_the_same_wish_with_new_words, InForce) {
    ask();
    const auto first = wish().id;
    keep(ask_hand_over(as(members[0]), duty(), "Lūdzu nodot Jānim"));
    BOOST_TEST((wish().id == first));
    BOOST_TEST(wish().word == "Lūdzu nodot Jānim");
    BOOST_TEST(facts.hand_over_wishes.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(handing_over_settles_it, InForce) {
    ask();
    keep(hand_over_action(as(leader), action("1.1.1").id, members[1], "", action("1.1.1").version));
    BOOST_TEST(!open_hand_over_wish(facts, duty()));
    BOOST_TEST(facts.hand_over_wishes.front().answer.empty());
    BOOST_TEST((facts.hand_over_wishes.front().settled_by == leader));
}

BOOST_FIXTURE_TEST_CASE(leader_or_director_says_why_it_stays, InForce) {
    ask();
    BOOST_TEST(refused(refuse_hand_over(as(members[0]), wish().id, "Nē", wish().version), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(refuse_hand_over(as(leader), wish().id, "", wish().version), Problem::kReasonMissing));
    BOOST_TEST(refused(refuse_hand_over(as(leader), wish().id, "Nē", wish().version - 1), Refusal::Kind::kStale));
    const auto id = wish().id;
    keep(refuse_hand_over(as(leader), id, "Citu nav", wish().version));
    BOOST_TEST(facts.hand_over_wishes.front().answer == "Citu nav");
    BOOST_TEST(
        refused(refuse_hand_over(as(leader), id, "Nē", facts.hand_over_wishes.front().version), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(the_list_to_choose_from_holds_what_is_open_and_theirs, InForce) {
    const auto all = open_duties(facts, members[0]);
    BOOST_TEST(std::ranges::count(all, duty()) == 1);
    for (const auto& one : all) BOOST_TEST((owner_of(facts, one) == members[0]));
    keep(cancel_action(as(leader), action("1.1.1").id, "Nevajag", action("1.1.1").version));
    BOOST_TEST(std::ranges::count(open_duties(facts, members[0]), duty()) == 0);
}

BOOST_AUTO_TEST_CASE(the_leader_hears_that_a_duty_should_go_and_the_owner_that_it_stays) {
    SmallAgency agency;
    const auto action = agency.action(agency.anna, date(2026, 10, 30));
    agency.say(date(2026, 3, 1));
    agency.facts.hand_over_wishes = {asked(agency, action)};
    auto said = agency.say(date(2026, 3, 2));
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST((said[0].key.kind == NoticeKind::kHandOverAsked && said[0].key.recipient == agency.leader));
    agency.facts.hand_over_wishes[0].settled_on = date(2026, 3, 4);
    agency.facts.hand_over_wishes[0].answer = "Citu nav";
    BOOST_TEST(!still_owed(agency.facts, said[0], date(2026, 3, 4)));
    said = agency.say(date(2026, 3, 4));
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST((said[0].key.kind == NoticeKind::kHandOverRefused && said[0].key.recipient == agency.anna));
    for (const auto& later : agency.say(date(2026, 3, 5), date(2026, 4, 30)))
        BOOST_TEST((later.key.subject.noun != Noun::kHandOverWish));
}

BOOST_AUTO_TEST_CASE(nobody_hears_of_a_wish_about_what_is_handed_over_or_done) {
    SmallAgency agency;
    const auto action = agency.action(agency.anna, date(2026, 10, 30));
    agency.say(date(2026, 3, 1));
    agency.facts.hand_over_wishes = {asked(agency, action)};
    agency.at(action).state = ActionState::kDone;
    BOOST_TEST(std::ranges::none_of(agency.say(date(2026, 3, 3)), [](const Notice& notice) {
        return notice.key.kind == NoticeKind::kHandOverAsked;
    }));
}
