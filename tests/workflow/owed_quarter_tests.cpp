#include "tests/workflow/support/small_agency.h"
#include "workflow/quarter/report_acts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

constexpr Quarter kQuarter{2026, 3};

// Two owners with actions far away, asked about the third quarter of 2026 on its fifth last working day.
struct Case : SmallAgency {
    Case() {
        action(anna, date(2027, 11, 30));
        action(juris, date(2027, 11, 30));
        say(date(2026, 8, 3));
        of_anna = request(anna, kQuarter, date(2026, 9, 23));
        of_juris = request(juris, kQuarter, date(2026, 9, 23));
    }
    Id<Request> of_anna, of_juris;

    Said on(Date day) { return told(*this, say(day)); }
    Said over(Date from, Date to) {
        Said all;
        for (Date day = from; day <= to; day += days{1})
            for (const auto& one : on(day)) all.push_back(iso(day) + " " + one);
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(owed_about_quarters, Case)

BOOST_AUTO_TEST_CASE(owners_are_asked_nudged_twice_listed_and_the_quarter_is_reviewed) {
    reported(of_juris);
    const Said expected{
        "2026-09-23 progress_request 0 to Anna",
        "2026-10-07 progress_nudge 1 to Anna",  // 5 working days after the quarter: the due day
        "2026-10-08 silence_list 0 to Vadītāja",    "2026-10-14 progress_nudge 2 to Anna",
        "2026-10-14 quarter_digest 0 to Direktore", "2026-10-14 quarter_digest 0 to Vadītāja",
    };
    BOOST_TEST(over(date(2026, 9, 23), date(2026, 11, 30)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(who_has_reported_is_not_nudged_and_not_listed) {
    on(date(2026, 9, 23));
    reported(of_anna);
    reported(of_juris);
    BOOST_TEST(over(date(2026, 9, 24), date(2026, 10, 13)).empty());
}

BOOST_AUTO_TEST_CASE(who_has_handed_everything_over_is_not_asked) {
    for (auto& one : facts.actions) one.owner = juris;
    const auto said = on(date(2026, 9, 23));
    BOOST_TEST(std::ranges::count(said, "progress_request 0 to Anna") == 0);
    BOOST_TEST(std::ranges::count(said, "progress_request 0 to Juris") == 1);
}

BOOST_AUTO_TEST_CASE(a_closed_quarter_says_nothing_more) {
    close(kQuarter, date(2026, 10, 1));
    BOOST_TEST(over(date(2026, 10, 1), date(2026, 10, 30)).empty());
}

BOOST_AUTO_TEST_CASE(a_request_made_late_is_not_nudged_the_same_day) {
    at(of_anna).asked_on = date(2026, 10, 9);
    reported(of_juris);
    const auto said = on(date(2026, 10, 9));
    BOOST_TEST(std::ranges::count(said, "progress_nudge 1 to Anna") == 0);
    BOOST_TEST(std::ranges::count(said, "progress_request 0 to Anna") == 1);
    auto later = over(date(2026, 10, 10), date(2026, 11, 30));
    std::erase_if(later, [](const std::string& one) { return one.find("nudge") == std::string::npos; });
    BOOST_TEST((later == Said{"2026-10-16 progress_nudge 1 to Anna", "2026-10-23 progress_nudge 2 to Anna"}));
}

BOOST_AUTO_TEST_CASE(a_leader_who_alone_is_silent_gets_no_list_of_oneself) {
    reported(of_anna);
    at(of_juris).person = leader;
    for (auto& one : facts.actions)
        if (one.owner == juris) one.owner = leader;
    on(date(2026, 10, 7));
    BOOST_TEST(on(date(2026, 10, 8)).empty());
}

BOOST_AUTO_TEST_CASE(after_half_a_year_of_downtime_only_the_newest_quarter_is_told) {
    on(date(2026, 9, 23));
    request(anna, Quarter{2027, 1}, date(2027, 4, 20));
    const auto planned = say(date(2027, 4, 20));
    const Said expected{"progress_nudge 2 to Juris", "progress_request 0 to Anna", "quarter_digest 0 to Direktore",
                        "quarter_digest 0 to Vadītāja", "silence_list 0 to Vadītāja"};
    BOOST_TEST(told(*this, planned) == expected, boost::test_tools::per_element());
    for (const auto& notice : planned)
        if (notice.key.kind == NoticeKind::kQuarterDigest) BOOST_TEST(notice.key.period == "2027-Q1");
}

BOOST_AUTO_TEST_CASE(quarters_in_which_nobody_was_asked_are_missed_and_say_why_not) {
    reported(of_juris);
    on(date(2026, 9, 23));
    // Nothing ran for a year and a quarter; Zane's action is younger than that.
    at(action(zane, date(2028, 11, 30))).owner_set_on = date(2027, 12, 23);
    for (auto owner : {anna, juris, zane}) request(owner, Quarter{2027, 4}, date(2027, 12, 27));
    const auto sent = on(date(2027, 12, 27));
    BOOST_TEST(std::ranges::count(sent, "progress_request 0 to Juris") == 1);
    Said missed;
    for (const auto& [key, notice] : ledger.all()) {
        const bool passed = key.period > "2026-Q3" && key.period < "2027-Q4" && key.period.find('Q') == 5;
        if (!passed || key.kind == NoticeKind::kQuarterDigest) continue;
        BOOST_TEST((notice.state == NoticeState::kMissed));
        BOOST_TEST((notice.why_not == WhyNot::kLaterStep));
        BOOST_TEST((key.subject == Subject{Noun::kAgency, facts.agency.id.value}));
        const Date newer = key.kind == NoticeKind::kSilenceList ? date(2027, 10, 14) : date(2027, 12, 27);
        BOOST_TEST(iso(*notice.why_not_on) == iso(newer));
        missed.push_back(key.period + " " + told(*this, {notice}).front());
    }
    std::ranges::sort(missed);
    Said expected;
    for (const char* quarter : {"2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3"})
        for (const char* what : {" progress_nudge 1 to Anna", " progress_nudge 1 to Juris", " progress_nudge 2 to Anna",
                                 " progress_nudge 2 to Juris", " progress_request 0 to Anna",
                                 " progress_request 0 to Juris", " silence_list 0 to Vadītāja"})
            expected.push_back(std::string(quarter) + what);
    BOOST_TEST(missed == expected, boost::test_tools::per_element());
    BOOST_TEST(on(date(2027, 12, 28)).empty());
}

BOOST_AUTO_TEST_CASE(who_came_to_an_action_later_or_began_it_anew_was_not_passed_over) {
    reported(of_juris);
    reported(of_anna);
    at(action(zane, date(2028, 11, 30))).owner_set_on = date(2026, 12, 22);
    at(action(leader, date(2028, 11, 30))).state_on = date(2026, 12, 22);
    for (auto owner : {anna, juris, zane, leader}) request(owner, Quarter{2026, 4}, date(2026, 12, 22));
    on(date(2026, 12, 22));
    for (const auto& [key, notice] : ledger.all()) {
        const bool asks = key.kind == NoticeKind::kProgressRequest || key.kind == NoticeKind::kProgressNudge;
        BOOST_TEST((!asks || key.subject.noun == Noun::kRequest));
    }
    BOOST_TEST(passed_over(facts, kQuarter).empty());
}

BOOST_AUTO_TEST_SUITE_END()
