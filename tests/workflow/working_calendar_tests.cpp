#include "workflow/calendar/working_calendar.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <random>

using namespace pilnveide::workflow;

namespace {

const WorkingCalendar kCalendar{known_moved_days()};

// The seed of random cases: fixed, or that of the environment; always printed.
unsigned seed() {
    const char* given = std::getenv("PILNVEIDE_SEED");
    const unsigned value = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 20261122u;
    BOOST_TEST_MESSAGE("PILNVEIDE_SEED=" << value);
    return value;
}

int working_days_of(const WorkingCalendar& calendar, int year) {
    return calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(working_calendar)

// Requirements, section 9. A moved pair does not change the count.
BOOST_AUTO_TEST_CASE(the_working_days_of_a_year_are_those_of_the_table) {
    const int counts[]{251, 249, 250, 252, 252, 251, 250, 249, 253, 253};
    for (int year = 2024; year <= 2033; ++year) {
        BOOST_TEST_CONTEXT(year) {
            BOOST_TEST(working_days_of(WorkingCalendar{}, year) == counts[year - 2024]);
            BOOST_TEST(working_days_of(kCalendar, year) == counts[year - 2024]);
        }
    }
}

BOOST_AUTO_TEST_CASE(moved_days_are_worked_and_free_as_ordered) {
    BOOST_TEST(!kCalendar.is_working(date(2026, 1, 2)));
    BOOST_TEST(kCalendar.is_working(date(2026, 1, 17)));
    BOOST_TEST(WorkingCalendar{}.is_working(date(2026, 1, 2)));
    BOOST_TEST(!WorkingCalendar{}.is_working(date(2026, 1, 17)));
    // The worked Saturday may lie before the day off.
    BOOST_TEST(kCalendar.is_working(date(2025, 11, 8)));
    BOOST_TEST(!kCalendar.is_working(date(2025, 11, 17)));
}

BOOST_AUTO_TEST_CASE(moved_days_may_be_given_in_any_order) {
    const WorkingCalendar calendar{{{date(2027, 6, 19), true}, {date(2027, 5, 3), false}}};
    BOOST_TEST(calendar.is_working(date(2027, 6, 19)));
    BOOST_TEST(!calendar.is_working(date(2027, 5, 3)));
}

BOOST_AUTO_TEST_CASE(working_days_are_counted_over_holidays_both_ways) {
    BOOST_TEST((kCalendar.add_working_days(date(2026, 9, 30), 5) == date(2026, 10, 7)));
    BOOST_TEST((kCalendar.add_working_days(date(2026, 12, 31), -5) == date(2026, 12, 22)));
    BOOST_TEST((kCalendar.add_working_days(date(2026, 12, 30), 1) == date(2027, 1, 4)));
    BOOST_TEST((kCalendar.add_working_days(date(2026, 10, 10), 0) == date(2026, 10, 12)));
    BOOST_TEST(kCalendar.working_days_between(date(2026, 9, 30), date(2026, 10, 7)) == 5);
    BOOST_TEST(kCalendar.working_days_between(date(2026, 10, 7), date(2026, 9, 30)) == -5);
    BOOST_TEST(kCalendar.working_days_between(date(2026, 10, 7), date(2026, 10, 7)) == 0);
}

BOOST_AUTO_TEST_CASE(a_deadline_on_the_last_day_of_the_year_is_overdue_after_the_first_working_day) {
    BOOST_TEST((kCalendar.last_timely_day(date(2026, 12, 31)) == date(2027, 1, 4)));
    BOOST_TEST(!kCalendar.is_overdue(date(2026, 12, 31), date(2027, 1, 4)));
    BOOST_TEST(kCalendar.is_overdue(date(2026, 12, 31), date(2027, 1, 5)));
    BOOST_TEST(kCalendar.is_overdue(date(2026, 10, 7), date(2026, 10, 8)));
}

// S-12: by law alone, with the known orders of the Cabinet, and with orders that nobody would give.
BOOST_AUTO_TEST_CASE(calendar_prop_rolling_is_idempotent_and_monotone_and_counting_comes_back) {
    std::mt19937 random{seed()};
    constexpr int kYears = 40;
    const auto drawn = [&](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
    const auto drawn_day = [&] { return date(2018, 1, 1) + days{drawn(365 * kYears)}; };
    auto calendar = WorkingCalendar{};
    for (int at = 0; at < 100'000; ++at) {
        if (at == 10'000) calendar = kCalendar;
        if (at >= 20'000 && at % 1'000 == 0) {
            std::vector<MovedDay> moved;
            for (int order = drawn(400); order > 0; --order) moved.push_back({drawn_day(), drawn(1) == 0});
            calendar = WorkingCalendar{moved};
        }
        const Date day = drawn_day();
        const Date later = day + days{drawn(60)};
        const int n = drawn(59) + 1;
        const Date rolled = calendar.roll_forward(day);
        const Date there = calendar.add_working_days(rolled, n);
        const bool holds = calendar.is_working(rolled) && rolled >= day && calendar.roll_forward(rolled) == rolled &&
                           rolled <= calendar.roll_forward(later) && calendar.add_working_days(there, -n) == rolled &&
                           calendar.working_days_between(rolled, there) == n &&
                           calendar.working_days_between(there, rolled) == -n;
        if (!holds) BOOST_ERROR("case " << at << ": " << iso(day) << " and " << n);
    }
}

BOOST_AUTO_TEST_SUITE_END()
