#include "web/icalendar.h"

#include "web/form.h"

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <thread>

using namespace pilnveide::web;
using pilnveide::workflow::date;
using pilnveide::workflow::instant_from_iso;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

CalendarEntry entry() {
    CalendarEntry one;
    one.uid = "meeting-1@pilnveide";
    one.written = *instant_from_iso("2026-10-01T06:00:00Z");
    one.from = *instant_from_iso("2026-10-14T07:00:00Z");
    one.to = *instant_from_iso("2026-10-14T08:30:00Z");
    one.summary = "Sanāksme";
    return one;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calendar_objects)

BOOST_AUTO_TEST_CASE(a_deadline_takes_its_day_and_leaves_it_free) {
    auto one = entry();
    one.whole_day = date(2026, 12, 31);
    const auto text = icalendar(CalendarMethod::kPublish, {one});
    for (const auto* line : {"DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n",
                             "TRANSP:TRANSPARENT\r\n", "METHOD:PUBLISH\r\n", "VERSION:2.0\r\n"})
        BOOST_TEST(holds(text, line), line);
    BOOST_TEST(!holds(text, "VALARM"));
}

BOOST_AUTO_TEST_CASE(every_line_is_short_and_ends_in_crlf_and_no_character_is_cut) {
    auto one = entry();
    for (std::size_t length = 0; length < 90; ++length) {
        one.summary = std::string(length, 'a') + "āžčū😀 ņļķģ" + std::string(length, 'b') +
                      "āāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāāā";
        std::istringstream lines(icalendar(CalendarMethod::kRequest, {one}));
        for (std::string line; std::getline(lines, line);) {
            BOOST_REQUIRE(line.ends_with('\r'));
            BOOST_TEST(line.size() <= 76u, line);
            const bool first_whole =
                line.size() < 2 || line[0] != ' ' || (static_cast<unsigned char>(line[1]) & 0xC0) != 0x80;
            BOOST_TEST(first_whole, line);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_was_typed_cannot_write_lines_of_its_own) {
    auto one = entry();
    one.summary = "a\r\nEND:VEVENT\x01\x7f";
    one.location = "b;c,d\\e";
    one.organizer = Attendant{"Ilze \"K\"\r\nX:y", "ilze@dienests.example"};
    const auto text = icalendar(CalendarMethod::kRequest, {one});
    BOOST_TEST(holds(text, "SUMMARY:a\\nEND:VEVENT\r\n"));
    BOOST_TEST(holds(text, "LOCATION:b\\;c\\,d\\\\e\r\n"));
    BOOST_TEST(holds(text, "ORGANIZER;CN=\"Ilze 'K' X:y\":mailto:ilze@dienests.example\r\n"));
}

BOOST_AUTO_TEST_CASE(a_feed_has_its_name_and_may_be_empty) {
    const auto text = icalendar(CalendarMethod::kPublish, {}, "Pilnveide");
    BOOST_TEST(holds(text, "X-WR-CALNAME:Pilnveide\r\n"));
    BOOST_TEST(!holds(text, "VEVENT"));
}

BOOST_AUTO_TEST_CASE(several_threads_write_the_same) {
    const auto expected = icalendar(CalendarMethod::kRequest, {entry()});
    std::vector<std::string> written(4);
    {
        std::vector<std::jthread> threads;
        for (auto& one : written)
            threads.emplace_back([&one] {
                for (int times = 0; times < 50; ++times) one = icalendar(CalendarMethod::kRequest, {entry()});
            });
    }
    for (const auto& one : written) BOOST_TEST(one == expected);
}

BOOST_AUTO_TEST_CASE(a_time_field_holds_two_digits_each) {
    BOOST_TEST(time_field_value(std::chrono::minutes{0}) == "00:00");
    BOOST_TEST(time_field_value(std::chrono::minutes{9 * 60 + 5}) == "09:05");
}

BOOST_AUTO_TEST_SUITE_END()
