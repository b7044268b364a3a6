#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Date kToday = date(2026, 10, 7);  // a Wednesday

struct Case : SmallAgency {
    NoticeKey planned(Id<Person> to, NoticeKind kind, std::int64_t subject, NoticeState state = NoticeState::kPlanned) {
        const NoticeKey key{kind, {Noun::kAction, subject}, "2026-09-30", 1, to};
        ledger.put({Id<Notice>{subject}, key, state, {"", "", kToday}, 0});
        return key;
    }
    Letter letter(Id<Person> to, bool immediate, Date day, LetterState state) {
        Letter one;
        one.recipient = to;
        one.immediate = immediate;
        one.day = day;
        one.state = state;
        return one;
    }
    std::vector<Gathering> gathered(const std::vector<Letter>& written = {}, Date today = kToday) {
        return gather(facts, ledger, written, today);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(gathering, Case)

BOOST_AUTO_TEST_CASE(all_of_a_persons_notices_travel_in_one_letter_most_urgent_first) {
    const auto due = planned(anna, NoticeKind::kActionDue, 1);
    const auto asked = planned(anna, NoticeKind::kProgressRequest, 2);
    const auto overdue = planned(anna, NoticeKind::kActionOverdue, 3);
    planned(juris, NoticeKind::kActionDue, 4);
    const auto letters = gathered();
    BOOST_REQUIRE(letters.size() == 2u);
    BOOST_TEST((letters[0].recipient == anna));
    BOOST_TEST(!letters[0].immediate);
    BOOST_TEST((letters[0].day == kToday));
    BOOST_TEST((letters[0].notices == std::vector{asked, overdue, due}));
}

BOOST_AUTO_TEST_CASE(nothing_planned_makes_no_letter) {
    planned(anna, NoticeKind::kActionDue, 1, NoticeState::kSent);
    planned(anna, NoticeKind::kActionDue, 2, NoticeState::kMissed);
    planned(anna, NoticeKind::kActionDue, 3, NoticeState::kInLetter);
    planned(anna, NoticeKind::kActionDue, 4, NoticeState::kDropped);
    BOOST_TEST(gathered().empty());
}

BOOST_AUTO_TEST_CASE(immediate_notices_leave_alone_and_at_most_three_a_day) {
    for (int at = 1; at <= 5; ++at) planned(anna, NoticeKind::kDeadlineGranted, at);
    const auto letters = gathered();
    BOOST_REQUIRE(letters.size() == 3u);
    for (const auto& one : letters) {
        BOOST_TEST(one.immediate);
        BOOST_TEST(one.notices.size() == 1u);
    }
    BOOST_TEST(
        gathered({letter(anna, true, kToday, LetterState::kSent), letter(anna, true, kToday, LetterState::kSent)})
            .size() == 1u);
}

BOOST_AUTO_TEST_CASE(one_gathered_letter_a_person_and_day) {
    planned(anna, NoticeKind::kActionDue, 1);
    BOOST_TEST(gathered({letter(anna, false, kToday, LetterState::kSent)}).empty());
    BOOST_TEST(gathered({letter(anna, false, kToday, LetterState::kFailed)}).empty());
    BOOST_TEST(gathered({letter(anna, false, kToday, LetterState::kCancelled)}).size() == 1u);
    BOOST_TEST(gathered({letter(juris, false, kToday, LetterState::kSent)}).size() == 1u);
    BOOST_TEST(gathered({letter(anna, true, kToday, LetterState::kSent)}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_letter_of_yesterday_that_still_waits_or_left_today_is_todays) {
    planned(anna, NoticeKind::kActionDue, 1);
    auto old = letter(anna, false, kToday - days{1}, LetterState::kRetry);
    BOOST_TEST(gathered({old}).empty());
    old.state = LetterState::kSent;
    old.sent_at = instant_of(kToday, std::chrono::hours{9});
    BOOST_TEST(gathered({old}).empty());
    old.sent_at = instant_of(kToday - days{1}, std::chrono::hours{9});
    BOOST_TEST(gathered({old}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(uncertain_notices_travel_with_the_next_letter_and_ask_for_none_themselves) {
    const auto uncertain = planned(anna, NoticeKind::kProgressRequest, 1, NoticeState::kUncertain);
    planned(anna, NoticeKind::kInvitation, 2, NoticeState::kUncertain);
    BOOST_TEST(gathered().empty());
    const auto due = planned(anna, NoticeKind::kActionDue, 3);
    const auto letters = gathered();
    BOOST_REQUIRE(letters.size() == 1u);
    BOOST_TEST((letters[0].notices == std::vector{uncertain, due}));
}

BOOST_AUTO_TEST_CASE(only_invitations_and_resets_leave_on_free_days) {
    const Date saturday = date(2026, 10, 10);
    planned(anna, NoticeKind::kActionDue, 1);
    planned(anna, NoticeKind::kApprovalWanted, 2);
    const auto invitation = planned(anna, NoticeKind::kInvitation, 3);
    const auto letters = gathered({}, saturday);
    BOOST_REQUIRE(letters.size() == 1u);
    BOOST_TEST((letters[0].notices == std::vector{invitation}));
    BOOST_TEST(gathered({}, date(2026, 6, 27)).size() == 3u);  // a worked Saturday
    facts.agency.follows_moved_days = false;
    BOOST_TEST(gathered({}, date(2026, 6, 27)).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
