#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

Instant utc(std::string_view text) { return *instant_from_iso(text); }

// How often a clock that goes by minutes of UTC comes to this moment around a local day.
int times_passed(Instant due, Date day) {
    int times = 0;
    for (Instant now{day.time_since_epoch() - hours{6}}; now < Instant{day.time_since_epoch() + hours{30}};
         now += minutes{1})
        if (now - minutes{1} < due && due <= now) ++times;
    return times;
}

// Between three and four there is nothing on those two days.
bool is_in_spring_gap(Date day, minutes at) {
    return (day == date(2026, 3, 29) || day == date(2027, 3, 28)) && at >= hours{3} && at < hours{4};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(zone)

BOOST_AUTO_TEST_CASE(a_late_evening_in_utc_is_the_next_day_in_latvia) {
    BOOST_TEST((local_day(utc("2026-07-01T20:59:59Z")) == date(2026, 7, 1)));
    BOOST_TEST((local_day(utc("2026-07-01T21:00:00Z")) == date(2026, 7, 2)));
    BOOST_TEST((local_day(utc("2026-01-01T22:00:00Z")) == date(2026, 1, 2)));
}

BOOST_AUTO_TEST_CASE(a_time_in_the_spring_gap_is_the_first_moment_after_it) {
    for (auto at : {hours{3} + minutes{0}, hours{3} + minutes{30}, hours{4} + minutes{0}})
        BOOST_TEST(iso(instant_of(date(2026, 3, 29), at)) == "2026-03-29T01:00:00Z");
    BOOST_TEST(iso(instant_of(date(2026, 3, 29), hours{2} + minutes{59})) == "2026-03-29T00:59:00Z");
}

BOOST_AUTO_TEST_CASE(a_time_in_the_repeated_autumn_hour_is_the_first_of_the_two) {
    BOOST_TEST(iso(instant_of(date(2026, 10, 25), hours{3})) == "2026-10-25T00:00:00Z");
    BOOST_TEST(iso(instant_of(date(2026, 10, 25), hours{3} + minutes{30})) == "2026-10-25T00:30:00Z");
    BOOST_TEST(iso(instant_of(date(2026, 10, 25), hours{4})) == "2026-10-25T02:00:00Z");
}

// S-05: minute by minute over the days of both shifts and the days before them.
BOOST_AUTO_TEST_CASE(every_local_time_comes_exactly_once_a_day_also_when_clocks_change) {
    int fired = 0;
    for (Date shift : {date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)}) {
        for (Date day : {shift - days{1}, shift}) {
            for (auto at : {minutes{0}, minutes{179}, minutes{180}, minutes{210}, minutes{240}, minutes{540}}) {
                const Instant due = instant_of(day, at);
                BOOST_TEST(times_passed(due, day) == 1);
                BOOST_TEST((local_day(due) == day));
                BOOST_TEST((local_time(due).of_day == (is_in_spring_gap(day, at) ? hours{4} : at)));
                ++fired;
            }
        }
    }
    BOOST_TEST(fired == 48);
}

BOOST_AUTO_TEST_CASE(summer_time_goes_on_after_the_last_year_that_tzdata_lists) {
    BOOST_TEST((local_time(utc("2037-07-01T00:00:00Z")).of_day == hours{3}));
    BOOST_TEST((local_time(utc("2038-07-01T00:00:00Z")).of_day == hours{3}));
    BOOST_TEST((local_time(utc("2045-01-01T00:00:00Z")).of_day == hours{2}));
    BOOST_TEST(iso(instant_of(date(2045, 3, 26), hours{3} + minutes{30})) == "2045-03-26T01:00:00Z");
    BOOST_TEST(iso(instant_of(date(2045, 10, 29), hours{3} + minutes{30})) == "2045-10-29T00:30:00Z");
    BOOST_TEST(iso(instant_of(date(2038, 1, 1))) == "2037-12-31T22:00:00Z");
}

BOOST_AUTO_TEST_CASE(every_noon_of_two_centuries_comes_back_as_it_went) {
    for (Date day = date(1996, 1, 1); day < date(2199, 12, 31); day += days{1}) {
        const auto back = local_time(instant_of(day, hours{12}));
        if (back.day != day || back.of_day != hours{12}) BOOST_ERROR(iso(day));
    }
}

BOOST_AUTO_TEST_SUITE_END()
