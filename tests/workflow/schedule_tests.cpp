#include "tests/workflow/support/office.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/deadline.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

BOOST_FIXTURE_TEST_CASE(a_start_gives_ten_deadlines_forwards, Office) {
    // Monday, 5 January 2026. On the way: Saturday 17 January is worked, 1 and 4 May are free.
    const auto due = plan_forwards(facts, date(2026, 1, 5));
    const TaskDates wanted{date(2026, 1, 8),  date(2026, 1, 12), date(2026, 1, 15), date(2026, 1, 21),
                           date(2026, 4, 13), date(2026, 4, 20), date(2026, 4, 29), date(2026, 5, 15),
                           date(2027, 4, 29), date(2027, 4, 29)};
    for (std::size_t at = 0; at < due.size(); ++at) BOOST_TEST(iso(due[at]) == iso(wanted[at]), "task " << at + 1);
}

BOOST_FIXTURE_TEST_CASE(the_first_seven_tasks_end_in_four_months_or_a_few_days_more_over_the_turn_of_the_year, Office) {
    for (auto start = date(2026, 1, 1); start < date(2027, 1, 1); start += days{1}) {
        const auto seventh = plan_forwards(facts, start)[6];
        BOOST_TEST((seventh - start <= days{start < date(2026, 12, 1) ? 123 : 126}), iso(start)
                                                                                         << " gives " << iso(seventh));
    }
}

BOOST_FIXTURE_TEST_CASE(deadlines_that_are_planned_fall_on_working_days, Office) {
    const auto calendar = calendar_of(facts);
    for (auto start = date(2025, 11, 1); start < date(2026, 3, 1); start += days{1})
        for (auto due : plan_forwards(facts, start))
            BOOST_TEST(calendar.is_working(due), iso(start) << ": " << iso(due));
}

BOOST_FIXTURE_TEST_CASE(backwards_gives_the_latest_start_that_ends_in_time, Office) {
    for (auto approval = date(2026, 4, 1); approval < date(2026, 7, 1); approval += days{7}) {
        const auto plan = plan_backwards(facts, approval);
        BOOST_TEST((plan.due[6] <= approval));
        BOOST_TEST((plan.due == plan_forwards(facts, plan.start)));
        const auto later = calendar_of(facts).add_working_days(plan.start, 1);
        BOOST_TEST((plan_forwards(facts, later)[6] > approval), iso(approval));
    }
}

BOOST_FIXTURE_TEST_CASE(fewer_criteria_take_less_time, Office) {
    const auto two = plan_forwards(facts, date(2026, 1, 5), 2);
    BOOST_TEST(iso(two[4]) == "2026-02-10");
}

BOOST_FIXTURE_TEST_CASE(a_plan_of_29_february_ends_a_year_later_all_the_same, Office) {
    std::array<Date, 6> done{};
    const auto due = plan_after_report(facts, done, date(2028, 2, 18));
    BOOST_TEST(iso(due[6]) == "2028-02-29");
    BOOST_TEST(iso(due[8]) == "2029-02-28");
}

BOOST_FIXTURE_TEST_CASE(a_date_in_the_past_is_doubted_and_a_holiday_noted, Office) {
    BOOST_TEST(date_doubts(facts, date(2026, 1, 8), today).empty());
    const auto past = date_doubts(facts, date(2025, 12, 30), today, "due");
    BOOST_REQUIRE_EQUAL(past.size(), 1u);
    BOOST_TEST((past[0].problem == Problem::kDateInPast));
    BOOST_TEST(past[0].field == "due");
    BOOST_TEST(past[0].values.at(0) == "2025-12-30");
    BOOST_TEST(wants_confirmation(past));

    const auto holiday = date_doubts(facts, date(2026, 12, 31), today);
    BOOST_REQUIRE_EQUAL(holiday.size(), 1u);
    BOOST_TEST((holiday[0].problem == Problem::kDateOnHoliday));
    BOOST_TEST(!wants_confirmation(holiday));
    const auto first_overdue = date_from_iso(holiday[0].values.at(1));
    BOOST_TEST(!calendar_of(facts).is_overdue(date(2026, 12, 31), *first_overdue - days{1}));
    BOOST_TEST(calendar_of(facts).is_overdue(date(2026, 12, 31), *first_overdue));
}
