#include "workflow/calendar/quarter.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

BOOST_AUTO_TEST_SUITE(quarter)

BOOST_AUTO_TEST_CASE(a_quarter_has_three_months) {
    BOOST_TEST((Quarter::of(date(2026, 7, 1)) == Quarter{2026, 3}));
    BOOST_TEST((Quarter::of(date(2026, 9, 30)) == Quarter{2026, 3}));
    BOOST_TEST((Quarter{2026, 3}.first_day() == date(2026, 7, 1)));
    BOOST_TEST((Quarter{2026, 3}.last_day() == date(2026, 9, 30)));
    BOOST_TEST((Quarter{2026, 4}.last_day() == date(2026, 12, 31)));
}

BOOST_AUTO_TEST_CASE(quarters_follow_one_another_over_the_new_year) {
    BOOST_TEST((Quarter{2026, 4}.next() == Quarter{2027, 1}));
    BOOST_TEST((Quarter{2027, 1}.previous() == Quarter{2026, 4}));
    BOOST_TEST((Quarter{2026, 4} < Quarter{2027, 1}));
}

BOOST_AUTO_TEST_CASE(its_text_is_read_back) {
    BOOST_TEST((Quarter{2026, 3}.text()) == "2026-Q3");
    BOOST_TEST((Quarter::from_text("2026-Q3") == Quarter{2026, 3}));
    for (auto text : {"", "2026-Q0", "2026-Q5", "2026Q3", "26-Q3", "2026-Q33", "-026-Q3", "2026-q3"})
        BOOST_TEST(!Quarter::from_text(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(every_day_lies_in_its_quarter) {
    for (Date day = date(2024, 1, 1); day <= date(2033, 12, 31); day += days{1}) {
        const auto own = Quarter::of(day);
        if (day < own.first_day() || day > own.last_day()) BOOST_ERROR(iso(day));
    }
}

BOOST_AUTO_TEST_SUITE_END()
