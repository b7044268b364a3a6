#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

constexpr Date kToday = date(2026, 10, 1);

struct Case : SmallAgency {
    Notice only(NoticeKind kind, Date today) {
        const auto said = say(today);
        const auto at = std::ranges::find(said, kind, [](const Notice& one) { return one.key.kind; });
        BOOST_REQUIRE((at != said.end()));
        return *at;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(looking_again, Case)

BOOST_AUTO_TEST_CASE(what_still_holds_is_still_owed_though_the_ledger_has_it) {
    action(anna, date(2026, 9, 30));
    const auto overdue = only(NoticeKind::kActionOverdue, kToday);
    BOOST_TEST(still_owed(facts, overdue, kToday));
    BOOST_TEST(still_owed(facts, overdue, kToday + days{4}));
}

BOOST_AUTO_TEST_CASE(what_was_done_moved_or_handed_over_meanwhile_is_not_chased) {
    const auto id = action(anna, date(2026, 9, 30));
    const auto overdue = only(NoticeKind::kActionOverdue, kToday);
    const Action before = at(id);
    at(id).state = ActionState::kDone;
    BOOST_TEST(!still_owed(facts, overdue, kToday));
    at(id) = before;
    at(id).deadline = date(2026, 12, 1);
    BOOST_TEST(!still_owed(facts, overdue, kToday));
    at(id) = before;
    at(id).owner = juris;
    BOOST_TEST(!still_owed(facts, overdue, kToday));
    facts.actions.clear();
    BOOST_TEST(!still_owed(facts, overdue, kToday));
}

BOOST_AUTO_TEST_CASE(who_left_or_has_no_address_cannot_be_reached) {
    action(anna, date(2026, 9, 30));
    const auto overdue = only(NoticeKind::kActionOverdue, kToday);
    at(anna).email.clear();
    BOOST_TEST(!still_owed(facts, overdue, kToday));
    at(anna).email = "anna@paraugnovads.example";
    at(anna).left_on = kToday;
    BOOST_TEST(!still_owed(facts, overdue, kToday));
}

BOOST_AUTO_TEST_CASE(a_notice_overtaken_by_a_later_step_gives_way_to_it) {
    action(anna, date(2026, 9, 30));
    const auto first = only(NoticeKind::kActionOverdue, kToday);
    const auto second = only(NoticeKind::kActionOverdue, kToday + days{7});
    BOOST_TEST(!still_owed(facts, first, kToday + days{7}));
    BOOST_TEST(still_owed(facts, second, kToday + days{7}));
}

BOOST_AUTO_TEST_CASE(what_was_dropped_because_somebody_is_away_is_told_to_the_substitute) {
    action(anna, date(2026, 9, 30));
    auto overdue = only(NoticeKind::kActionOverdue, kToday);
    substitute(anna, zane, kToday + days{1}, kToday + days{10});
    BOOST_TEST(!still_owed(facts, overdue, kToday + days{1}));
    overdue.state = NoticeState::kDropped;
    ledger.put(overdue);
    BOOST_TEST((told(*this, say(kToday + days{1})) == std::vector<std::string>{"action_overdue 1 to Zane"}));
}

BOOST_AUTO_TEST_CASE(what_was_dropped_is_said_after_all_when_it_holds_again) {
    const auto id = action(anna, date(2026, 9, 30));
    const auto overdue = only(NoticeKind::kActionOverdue, kToday);
    at(id).state = ActionState::kDone;
    ledger.put(look_again(facts, {overdue}, kToday).dropped.at(0));
    at(id).state = ActionState::kInProgress;
    const auto again = only(NoticeKind::kActionOverdue, kToday);
    BOOST_TEST((again.key == overdue.key));
    BOOST_TEST((again.state == NoticeState::kPlanned));
}

BOOST_AUTO_TEST_CASE(what_goes_to_another_and_back_before_the_letter_leaves_is_told_to_its_old_new_owner) {
    const auto id = action(anna, date(2027, 9, 30));
    at(id).owner = juris;
    at(id).owner_set_on = kToday;
    const auto handed_over = only(NoticeKind::kHandedOver, kToday);
    at(id).owner = anna;
    ledger.put(look_again(facts, {handed_over}, kToday).dropped.at(0));
    at(id).owner = juris;
    BOOST_TEST((only(NoticeKind::kHandedOver, kToday).key == handed_over.key));
}

BOOST_AUTO_TEST_CASE(what_fell_away_and_cannot_reach_its_reader_does_not_come_back) {
    action(anna, date(2026, 9, 30));
    const auto overdue = only(NoticeKind::kActionOverdue, kToday);
    at(anna).email.clear();
    ledger.put(look_again(facts, {overdue}, kToday).dropped.at(0));
    BOOST_TEST(told(*this, say(kToday)).empty());
    at(anna).email = "anna@paraugnovads.example";
    BOOST_TEST((told(*this, say(kToday)) == std::vector<std::string>{"action_overdue 1 to Anna"}));
}

BOOST_AUTO_TEST_CASE(what_somebody_cancelled_does_not_come_back) {
    action(anna, date(2026, 9, 30));
    auto overdue = only(NoticeKind::kActionOverdue, kToday);
    overdue.state = NoticeState::kDropped;
    ledger.put(overdue);
    BOOST_TEST(told(*this, say(kToday)).empty());
}

BOOST_AUTO_TEST_CASE(an_answered_request_a_decided_plan_and_a_decided_wish_are_not_asked_again) {
    const auto id = action(anna, date(2027, 9, 30));
    const auto asked = request(anna, Quarter{2026, 3}, date(2026, 9, 23));
    const auto wished = wish(id, date(2027, 10, 30), kToday);
    at(version).state = VersionState::kSubmitted;
    const auto said = say(kToday);
    for (auto kind : {NoticeKind::kProgressRequest, NoticeKind::kDeadlineAsked, NoticeKind::kApprovalNudge}) {
        const auto one = std::ranges::find(said, kind, [](const Notice& notice) { return notice.key.kind; });
        BOOST_REQUIRE((one != said.end()));
        BOOST_TEST(still_owed(facts, *one, kToday));
    }
    at(asked).state = RequestState::kReported;
    at(wished).state = WishState::kRefused;
    at(version).state = VersionState::kApproved;
    for (const auto& notice : said)
        if (notice.key.subject.noun != Noun::kAction && notice.key.subject.noun != Noun::kAgency)
            BOOST_TEST(!still_owed(facts, notice, kToday), notice_kind_name(notice.key.kind));
}

BOOST_AUTO_TEST_CASE(an_invitation_holds_as_long_as_the_person_can_be_reached) {
    const Notice invitation{
        {}, {NoticeKind::kInvitation, {Noun::kPerson, anna.value}, "", 0, anna}, NoticeState::kInLetter, {}, 0};
    BOOST_TEST(still_owed(facts, invitation, kToday));
    at(anna).email.clear();
    BOOST_TEST(!still_owed(facts, invitation, kToday));
}

BOOST_AUTO_TEST_SUITE_END()
