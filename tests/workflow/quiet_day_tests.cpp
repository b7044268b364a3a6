#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Date kWednesday = date(2026, 10, 7);

struct Case : SmallAgency {
    Case() { facts.agency.policy.quiet_day = 4; }  // Thursday

    NoticeKey planned(NoticeKind kind, std::int64_t subject, Date day = kWednesday) {
        const NoticeKey key{kind, {Noun::kAction, subject}, "2026-09-30", 1, anna};
        ledger.put({Id<Notice>{subject}, key, NoticeState::kPlanned, {"", "", day}, 0});
        return key;
    }
    std::vector<Gathering> on(Date day, const std::vector<Letter>& written = {}) {
        return gather(facts, ledger, written, day);
    }
    // The days of a span on which it would make a letter.
    std::vector<Date> letters(Date from, Date to) {
        std::vector<Date> all;
        for (Date day = from; day <= to; day += days{1})
            if (!on(day).empty()) all.push_back(day);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(quiet_day, Case)

BOOST_AUTO_TEST_CASE(nothing_with_a_date_waits_and_nothing_for_which_somebody_waits) {
    using enum NoticeKind;
    for (auto kind : {kProgressRequest, kProgressNudge, kActionDue, kActionOverdue, kTaskEscalation, kDeadlineAsked,
                      kHandOverAsked, kSentBack, kDeliveryFailed, kSilenceList, kQuarterDigest, kApprovalWanted})
        BOOST_TEST(!can_wait(kind), notice_kind_name(kind));
    for (auto kind : {kAssigned, kHandedOver, kPleaseVerify, kNextCyclePrompt, kCertificateEnds, kLegalLimit,
                      kAnnouncement, kQuarterSummary})
        BOOST_TEST(can_wait(kind), notice_kind_name(kind));
}

BOOST_AUTO_TEST_CASE(what_can_wait_waits_for_the_agencys_day) {
    planned(NoticeKind::kAssigned, 1, kWednesday);
    BOOST_TEST(on(kWednesday).empty());
    BOOST_TEST(on(kWednesday + days{1}).size() == 1u);
    facts.agency.policy.quiet_day = 0;
    BOOST_TEST(on(kWednesday).size() == 1u);
}

BOOST_AUTO_TEST_CASE(it_travels_along_with_what_cannot_wait) {
    const auto waits = planned(NoticeKind::kAssigned, 1);
    const auto urgent = planned(NoticeKind::kActionOverdue, 2);
    const auto letters = on(kWednesday);
    BOOST_REQUIRE(letters.size() == 1u);
    BOOST_TEST((letters.front().notices == std::vector{urgent, waits}));
}

BOOST_AUTO_TEST_CASE(when_the_day_is_free_the_next_working_day_is_taken) {
    facts.agency.policy.quiet_day = 3;  // 18 November 2026 is a Wednesday and a holiday
    planned(NoticeKind::kPleaseVerify, 1, date(2026, 11, 13));
    BOOST_TEST((letters(date(2026, 11, 13), date(2026, 11, 19)) == std::vector{date(2026, 11, 19)}));
}

BOOST_AUTO_TEST_CASE(what_was_due_before_a_whole_quiet_day_on_which_nothing_ran_waits_no_longer) {
    planned(NoticeKind::kAssigned, 1, kWednesday);
    BOOST_TEST(on(kWednesday + days{2}).size() == 1u);  // Friday: Thursday went by
    planned(NoticeKind::kAssigned, 1, kWednesday + days{1});
    BOOST_TEST(on(kWednesday + days{2}).empty());  // it became due on that Thursday: next week
    BOOST_TEST(on(kWednesday + days{8}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(another_day_or_none_sends_nothing_on_the_day_it_is_set) {
    planned(NoticeKind::kAssigned, 1, date(2026, 10, 2));  // a Friday
    for (int weekday : {0, 1, 2, 3}) {
        facts.agency.policy.quiet_day = weekday;
        facts.agency.policy_set_on = kWednesday;
        BOOST_TEST(on(kWednesday).empty(), weekday);
        const auto next = letters(kWednesday, date(2026, 10, 14));
        BOOST_REQUIRE(!next.empty());
        BOOST_TEST((next.front() > kWednesday));
        if (weekday > 0) BOOST_TEST(std::chrono::weekday{next.front()}.c_encoding() == static_cast<unsigned>(weekday));
    }
}

BOOST_AUTO_TEST_CASE(a_saturday_that_the_switch_of_moved_days_has_just_made_a_working_day_sends_nothing) {
    const Date saturday = date(2026, 6, 27);
    planned(NoticeKind::kActionOverdue, 1, date(2026, 6, 26));
    BOOST_TEST(on(saturday).size() == 1u);
    facts.agency.policy_set_on = saturday;
    BOOST_TEST(on(saturday).empty());
    BOOST_TEST(on(date(2026, 6, 29)).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
