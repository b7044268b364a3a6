#include "workflow/calendar/holidays.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

Date named(int year, std::string_view name) {
    const auto all = holidays(year);
    const auto at = std::ranges::find(all, name, &Holiday::name_en);
    BOOST_REQUIRE(at != all.end());
    return at->day;
}

std::vector<Date> substitutes(int year) {
    std::vector<Date> all;
    for (const auto& holiday : holidays(year))
        if (holiday.substitute) all.push_back(holiday.day);
    return all;
}

// The table of the requirements, section 9; year, Good Friday, Easter Monday, Pentecost, substitute Mondays.
struct Year {
    int year;
    Date good_friday, easter_monday, pentecost;
    std::vector<Date> substitutes;
};
const std::vector<Year> kYears{
    {2024, date(2024, 3, 29), date(2024, 4, 1), date(2024, 5, 19), {date(2024, 5, 6)}},
    {2025, date(2025, 4, 18), date(2025, 4, 21), date(2025, 6, 8), {date(2025, 5, 5)}},
    {2026, date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 24), {}},
    {2027, date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 16), {}},
    {2028, date(2028, 4, 14), date(2028, 4, 17), date(2028, 6, 4), {date(2028, 11, 20)}},
    {2029, date(2029, 3, 30), date(2029, 4, 2), date(2029, 5, 20), {date(2029, 11, 19)}},
    {2030, date(2030, 4, 19), date(2030, 4, 22), date(2030, 6, 9), {date(2030, 5, 6)}},
    {2031, date(2031, 4, 11), date(2031, 4, 14), date(2031, 6, 1), {date(2031, 5, 5)}},
    {2032, date(2032, 3, 26), date(2032, 3, 29), date(2032, 5, 16), {}},
    {2033, date(2033, 4, 15), date(2033, 4, 18), date(2033, 6, 5), {}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(holidays_of_latvia)

BOOST_AUTO_TEST_CASE(movable_and_substitute_days_are_those_of_the_table) {
    for (const auto& year : kYears) {
        BOOST_TEST_CONTEXT(year.year) {
            BOOST_TEST((named(year.year, "Good Friday") == year.good_friday));
            BOOST_TEST((named(year.year, "Easter Monday") == year.easter_monday));
            BOOST_TEST((named(year.year, "Pentecost") == year.pentecost));
            BOOST_TEST((substitutes(year.year) == year.substitutes));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_last_day_of_the_year_is_a_holiday) { BOOST_TEST(is_holiday(date(2026, 12, 31))); }

BOOST_AUTO_TEST_CASE(remembrance_days_are_worked) {
    for (Date day : {date(2026, 1, 20), date(2026, 3, 25), date(2026, 5, 8), date(2026, 11, 11)})
        BOOST_TEST(!is_holiday(day));
}

BOOST_AUTO_TEST_CASE(the_closing_day_of_the_song_festival_has_a_substitute) {
    BOOST_TEST((substitutes(2023) == std::vector{date(2023, 7, 10), date(2023, 11, 20)}));
    BOOST_TEST(is_holiday(date(2018, 7, 9)));
}

BOOST_AUTO_TEST_CASE(holidays_are_in_order_and_every_day_is_asked_as_it_is_listed) {
    for (int year = 1996; year <= 2199; ++year) {
        const auto all = holidays(year);
        BOOST_TEST(std::ranges::is_sorted(all, {}, &Holiday::day));
        for (Date day = date(year, 1, 1); day <= date(year, 12, 31); day += days{1}) {
            const bool listed = std::ranges::any_of(all, [&](const Holiday& one) { return one.day == day; });
            if (listed != is_holiday(day)) BOOST_ERROR(iso(day));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
