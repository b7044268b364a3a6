#include "workflow/calendar/date.h"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace pilnveide::workflow;

BOOST_AUTO_TEST_SUITE(date_as_text)

BOOST_AUTO_TEST_CASE(a_day_is_written_and_read_as_iso) {
    BOOST_TEST(iso(date(2026, 10, 7)) == "2026-10-07");
    BOOST_TEST((date_from_iso("2026-10-07") == date(2026, 10, 7)));
    BOOST_TEST((date_from_iso("2028-02-29") == date(2028, 2, 29)));
}

BOOST_AUTO_TEST_CASE(what_is_no_iso_day_is_nothing) {
    for (auto text : {"", "2026-13-01", "2026-02-29", "2026-2-9", "2026-02-09 ", "26-02-09", "2026-02-09T",
                      "2026/02/09", "2026-00-10"})
        BOOST_TEST(!date_from_iso(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(a_typed_date_may_have_dots_zeros_and_spaces) {
    for (auto text : {"7.10.2026", "07.10.2026.", " 7. 10. 2026. ", "2026-10-07", "07.10.2026"})
        BOOST_TEST((date_from_typed(text) == date(2026, 10, 7)), text);
}

BOOST_AUTO_TEST_CASE(a_typed_text_that_is_no_day_is_nothing) {
    for (auto text : {"", "7.10.", "31.4.2026.", "7.10.26", "7/10/2026", "rīt", "7.10.2026..", "1.1.1989", "1.1.2200",
                      "-7.10.2026", "07.10.2026 00:00"})
        BOOST_TEST(!date_from_typed(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(an_instant_is_written_in_utc_and_read_with_any_offset) {
    const auto instant = instant_from_iso("2026-10-07T09:30:00+03:00");
    BOOST_REQUIRE(instant.has_value());
    BOOST_TEST(iso(*instant) == "2026-10-07T06:30:00Z");
    for (auto text :
         {"2026-10-07T06:30:00Z", "2026-10-07t06:30:00z", "2026-10-07 06:30:00.999Z", "2026-10-07T01:00:00-05:30"})
        BOOST_TEST((instant_from_iso(text) == instant), text);
}

BOOST_AUTO_TEST_CASE(what_is_no_instant_is_nothing) {
    for (auto text :
         {"2026-10-07", "2026-10-07T06:30Z", "2026-10-07T06:30:00", "2026-10-07T24:00:00Z", "2026-10-07T06:60:00Z",
          "2026-10-07T06:30:00+3", "2026-10-07T06:30:00.Z", "2026-10-07T06:30:00Zulu", "2026-02-30T06:30:00Z"})
        BOOST_TEST(!instant_from_iso(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(an_instant_before_1970_is_written_right) {
    BOOST_TEST(iso(*instant_from_iso("1969-12-31T23:59:59Z")) == "1969-12-31T23:59:59Z");
}

BOOST_AUTO_TEST_SUITE_END()
