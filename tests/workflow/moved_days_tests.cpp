#include "workflow/calendar/working_calendar.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>

using namespace pilnveide::workflow;

BOOST_AUTO_TEST_SUITE(moved_days)

BOOST_AUTO_TEST_CASE(every_year_has_as_many_worked_days_as_free_ones) {
    for (int year = 2018; year <= 2027; ++year) {
        const auto of_year = [&](bool working) {
            return std::ranges::count_if(known_moved_days(), [&](const MovedDay& moved) {
                return year_of(moved.day) == year && moved.working == working;
            });
        };
        BOOST_TEST(of_year(true) == of_year(false), year);
    }
}

BOOST_AUTO_TEST_CASE(free_days_were_working_days_and_worked_ones_saturdays) {
    for (const auto& moved : known_moved_days()) {
        BOOST_TEST(WorkingCalendar{}.is_working(moved.day) != moved.working, iso(moved.day));
        if (moved.working) BOOST_TEST((std::chrono::weekday{moved.day} == std::chrono::Saturday), iso(moved.day));
    }
}

BOOST_AUTO_TEST_CASE(they_are_in_the_order_of_their_days) { BOOST_TEST(std::ranges::is_sorted(known_moved_days())); }

BOOST_AUTO_TEST_SUITE_END()
