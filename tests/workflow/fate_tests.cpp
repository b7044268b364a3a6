#include "workflow/notices/fate.h"

#include "workflow/calendar/zone.h"
#include "workflow/notices/shift.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Date kDue = date(2026, 10, 2);  // a Friday

Notice notice(NoticeKind kind, NoticeState state) {
    return {Id<Notice>{1}, {kind, {Noun::kAction, 7}, "2026-09-30", 1, Id<Person>{3}}, state, {"", "", kDue}, 5};
}

Letter sent_on(Date day) {
    Letter letter;
    letter.state = LetterState::kSent;
    letter.sent_at = instant_of(day, std::chrono::hours{9});
    return letter;
}

Fate in(LetterState state) {
    Letter letter;
    letter.state = state;
    return fate_of(notice(NoticeKind::kActionDue, NoticeState::kInLetter), &letter, WorkingCalendar{});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fates)

BOOST_AUTO_TEST_CASE(sent_is_late_after_the_next_working_day_and_what_can_wait_after_a_week_more) {
    const WorkingCalendar calendar;
    const auto due = notice(NoticeKind::kActionDue, NoticeState::kSent);
    const auto fate = [&](const Notice& one, Date day) {
        const auto letter = sent_on(day);
        return fate_of(one, &letter, calendar);
    };
    BOOST_TEST((fate(due, date(2026, 10, 5)) == Fate::kSent));
    BOOST_TEST((fate(due, date(2026, 10, 6)) == Fate::kLate));
    const auto assigned = notice(NoticeKind::kAssigned, NoticeState::kSent);
    BOOST_TEST((fate(assigned, date(2026, 10, 12)) == Fate::kSent));
    BOOST_TEST((fate(assigned, date(2026, 10, 13)) == Fate::kLate));
}

BOOST_AUTO_TEST_CASE(what_is_in_a_letter_shares_its_fate) {
    BOOST_TEST((in(LetterState::kPlanned) == Fate::kInLetter));
    BOOST_TEST((in(LetterState::kHeld) == Fate::kHeld));
    BOOST_TEST((in(LetterState::kFailed) == Fate::kFailed));
    BOOST_TEST((in(LetterState::kUncertain) == Fate::kUncertain));
    BOOST_TEST((in(LetterState::kCancelled) == Fate::kCancelled));
}

BOOST_AUTO_TEST_CASE(what_was_not_sent_is_missed_or_dropped_whatever_became_of_the_letter) {
    const auto letter = sent_on(kDue);
    for (auto [state, fate] :
         {std::pair{NoticeState::kMissed, Fate::kMissed}, std::pair{NoticeState::kDropped, Fate::kDropped},
          std::pair{NoticeState::kPlanned, Fate::kWaiting}, std::pair{NoticeState::kUncertain, Fate::kUncertain}})
        BOOST_TEST((fate_of(notice(NoticeKind::kActionDue, state), &letter, WorkingCalendar{}) == fate));
}

BOOST_AUTO_TEST_CASE(two_forecasts_differ_in_what_moved_came_or_went) {
    const auto departure = [](Date day, NoticeKind kind, std::int64_t subject) {
        auto one = notice(kind, NoticeState::kSent);
        one.key.subject = {kind == NoticeKind::kProgressRequest ? Noun::kRequest : Noun::kAction, subject};
        return Departure{instant_of(day, std::chrono::hours{9}), {}, {one}};
    };
    const std::vector before{departure(date(2026, 10, 5), NoticeKind::kActionDue, 1),
                             departure(date(2026, 10, 6), NoticeKind::kActionDue, 2),
                             departure(date(2026, 10, 7), NoticeKind::kActionDue, 3),
                             departure(date(2026, 10, 8), NoticeKind::kProgressRequest, 100)};
    const std::vector after{departure(date(2026, 10, 5), NoticeKind::kActionDue, 1),
                            departure(date(2026, 10, 9), NoticeKind::kActionDue, 2),
                            departure(date(2026, 10, 1), NoticeKind::kActionDue, 4),
                            departure(date(2026, 10, 8), NoticeKind::kProgressRequest, 200)};  // another forecast's id
    const auto all = shifts(before, after);
    BOOST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].key.subject.id == 4);
    BOOST_TEST(!all[0].before.has_value());
    BOOST_TEST(all[1].key.subject.id == 2);
    BOOST_TEST((*all[1].after == date(2026, 10, 9)));
    BOOST_TEST(all[2].key.subject.id == 3);
    BOOST_TEST(!all[2].after.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
