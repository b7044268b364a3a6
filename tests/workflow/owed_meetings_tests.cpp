#include "tests/workflow/support/small_agency.h"
#include "workflow/history/apply.h"
#include "workflow/meeting/guests.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using std::chrono::minutes;

namespace {

constexpr Date kToday = date(2026, 10, 1);
constexpr Date kDay = date(2026, 10, 14);

// A meeting of Anna and Juris, called by the leader on 1 October.
struct Case : SmallAgency {
    Case() {
        Meeting meeting;
        meeting.id = {next()};
        meeting.version = 1;
        meeting.title = "Apmācība";
        meeting.day = kDay;
        meeting.starts = minutes{600};
        meeting.length = minutes{90};
        meeting.called_by = leader;
        meeting.changed_on = kToday;
        facts.meetings.push_back(meeting);
        invite(anna);
        invite(juris);
    }

    Meeting& meeting() { return facts.meetings.front(); }
    MeetingGuest& guest(Id<Person> person) {
        return facts.guests[static_cast<std::size_t>(guest_row(facts, meeting().id, person) - facts.guests.data())];
    }

    void invite(Id<Person> person, Date day = kToday) {
        if (guest_row(facts, meeting().id, person)) {
            guest(person).excused_on.reset();
            guest(person).invited_on = day;
            guest(person).invited_at_sequence = meeting().sequence;
            ++guest(person).version;
            return;
        }
        facts.guests.push_back({{next()}, 1, meeting().id, person, day, meeting().sequence, {}});
    }
    void excuse(Id<Person> person, Date day) {
        guest(person).excused_on = day;
        ++guest(person).version;
    }
    void change(Date day) {
        ++meeting().sequence;
        meeting().changed_on = day;
    }
    void cancel(Date day) {
        change(day);
        meeting().cancelled = true;
    }

    // The agency has a plan, too, of which other things are owed.
    static std::vector<Notice> of_meetings(std::vector<Notice> notices) {
        std::erase_if(notices, [](const Notice& notice) { return notice.key.subject.noun != Noun::kMeeting; });
        return notices;
    }

    std::vector<std::string> now_told(Date today) { return told(*this, of_meetings(say(today))); }

    // The same as say(), but what is planned waits.
    std::vector<Notice> plan(Date today) {
        auto all = of_meetings(owed(facts, ledger, today));
        for (const auto& notice : all) ledger.put(notice);
        return all;
    }
    void settle(const Notice& notice, NoticeState state) {
        auto kept = notice;
        kept.state = state;
        ledger.put(kept);
    }
};

using Lines = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(owed_meetings, Case)

BOOST_AUTO_TEST_CASE(guests_are_invited_once_and_who_called_it_is_not_told) {
    BOOST_TEST(now_told(kToday) == (Lines{"meeting_invited 0 to Anna", "meeting_invited 0 to Juris"}),
               boost::test_tools::per_element());
    BOOST_TEST(now_told(kToday).empty());
    BOOST_TEST(now_told(kDay).empty());
}

BOOST_AUTO_TEST_CASE(a_caller_who_is_a_guest_gets_it_for_their_calendar) {
    invite(leader);
    BOOST_TEST(now_told(kToday).size() == 3u);
}

BOOST_AUTO_TEST_CASE(who_was_invited_before_the_change_is_told_of_it_and_who_comes_later_is_invited) {
    say(kToday);
    change(kToday + days{1});
    invite(zane, kToday + days{2});
    BOOST_TEST(now_told(kToday + days{2}) ==
                   (Lines{"meeting_changed 1 to Anna", "meeting_changed 1 to Juris", "meeting_invited 1 to Zane"}),
               boost::test_tools::per_element());
    change(kToday + days{5});
    BOOST_TEST(now_told(kToday + days{5}).size() == 3u);
    BOOST_TEST(now_told(kToday + days{6}).empty());
}

BOOST_AUTO_TEST_CASE(a_change_supersedes_an_invitation_that_has_not_left) {
    const auto first = plan(kToday);
    BOOST_REQUIRE_EQUAL(first.size(), 2u);
    BOOST_TEST(still_owed(facts, first.front(), kToday));
    change(kToday);
    BOOST_TEST(!still_owed(facts, first.front(), kToday));
    const auto second = plan(kToday);
    BOOST_TEST(told(*this, second) == (Lines{"meeting_invited 1 to Anna", "meeting_invited 1 to Juris"}),
               boost::test_tools::per_element());
    BOOST_TEST(still_owed(facts, second.front(), kToday));
    for (const auto& notice : first) settle(notice, NoticeState::kDropped);
    for (const auto& notice : second) settle(notice, NoticeState::kSent);
    BOOST_TEST(plan(kToday).empty());
}

BOOST_AUTO_TEST_CASE(of_two_changes_in_a_row_only_the_last_is_told) {
    say(kToday);
    change(kToday);
    const auto first = plan(kToday);
    change(kToday);
    const auto second = plan(kToday);
    BOOST_TEST(!still_owed(facts, first.front(), kToday));
    BOOST_TEST(still_owed(facts, second.front(), kToday));
    BOOST_TEST((second.front().key.kind == NoticeKind::kMeetingChanged));
}

BOOST_AUTO_TEST_CASE(a_cancellation_is_told_to_who_heard_of_the_meeting) {
    const auto invited = plan(kToday);
    settle(invited.front(), NoticeState::kSent);  // Anna's; that of Juris waits
    cancel(kToday);
    BOOST_TEST(!still_owed(facts, invited.back(), kToday));
    const auto off = plan(kToday);
    BOOST_TEST(told(*this, off) == Lines{"meeting_cancelled 1 to Anna"}, boost::test_tools::per_element());
    BOOST_TEST(still_owed(facts, off.front(), kToday));
    settle(off.front(), NoticeState::kSent);
    BOOST_TEST(plan(kToday).empty());
}

BOOST_AUTO_TEST_CASE(who_is_taken_off_the_list_is_told_so_and_hears_no_more) {
    say(kToday);
    excuse(anna, kToday + days{1});
    BOOST_TEST(now_told(kToday + days{1}) == Lines{"meeting_cancelled 1 to Anna"}, boost::test_tools::per_element());
    change(kToday + days{2});
    BOOST_TEST(now_told(kToday + days{2}) == Lines{"meeting_changed 1 to Juris"}, boost::test_tools::per_element());
    cancel(kToday + days{3});
    BOOST_TEST(now_told(kToday + days{3}) == Lines{"meeting_cancelled 2 to Juris"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_is_put_on_the_list_again_the_same_day_is_invited_again) {
    say(kToday);
    excuse(anna, kToday);
    say(kToday);
    invite(anna);
    const auto again = plan(kToday);
    BOOST_TEST(told(*this, again) == Lines{"meeting_invited 2 to Anna"}, boost::test_tools::per_element());
    BOOST_TEST(still_owed(facts, again.front(), kToday));
}

BOOST_AUTO_TEST_CASE(off_the_list_and_on_it_again_before_the_letter_left_is_told_as_it_is) {
    say(kToday);
    excuse(anna, kToday);
    const auto off = plan(kToday);
    invite(anna);
    BOOST_TEST(!still_owed(facts, off.front(), kToday));
    const auto on = plan(kToday);
    BOOST_TEST(on.size() == 1u);
    settle(off.front(), NoticeState::kDropped);
    BOOST_TEST(plan(kToday).empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_said_after_the_day_of_the_meeting) {
    const auto invited = plan(kToday);
    BOOST_TEST(still_owed(facts, invited.front(), kDay));
    BOOST_TEST(!still_owed(facts, invited.front(), kDay + days{1}));
    change(kDay);
    BOOST_TEST(plan(kDay + days{1}).empty());
}

BOOST_AUTO_TEST_CASE(who_stands_in_on_that_day_is_invited_not_who_stands_in_today) {
    substitute(anna, zane, kToday, kToday + days{3});
    BOOST_TEST(now_told(kToday) == (Lines{"meeting_invited 0 to Anna", "meeting_invited 0 to Juris"}),
               boost::test_tools::per_element());
    substitute(juris, zane, kDay, kDay + days{3});
    BOOST_TEST(now_told(kToday) == Lines{"meeting_invited 0 to Zane"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_left_is_not_invited) {
    at(anna).left_on = kToday;
    BOOST_TEST(now_told(kToday) == Lines{"meeting_invited 0 to Juris"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_invitation_in_doubt_counts_as_heard) {
    const auto invited = plan(kToday);
    for (const auto& notice : invited) settle(notice, NoticeState::kUncertain);
    change(kToday);
    BOOST_TEST(told(*this, plan(kToday)) == (Lines{"meeting_changed 1 to Anna", "meeting_changed 1 to Juris"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
