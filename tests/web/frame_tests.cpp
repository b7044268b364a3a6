#include "web/frame.h"

#include "tests/web/support/house.h"
#include "web/said.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using pilnveide::web::test::header;
using pilnveide::web::test::House;
using pilnveide::web::test::says;

BOOST_FIXTURE_TEST_SUITE(frame, House)

BOOST_AUTO_TEST_CASE(the_menu_shows_what_the_person_may_open) {
    sign_in();
    const auto page = get("/");
    for (const char* word : {"Mans darbs", "Cikls", "Plāns", "Izpilde", "Vēstules", "Cilvēki"})
        BOOST_TEST(says(page, word));
    BOOST_TEST(says(page, "aria-current=\"page\""));
    BOOST_TEST(says(page, "action=\"/sign-out\""));
}

BOOST_AUTO_TEST_CASE(at_the_door_there_is_no_menu) {
    const auto page = get("/sign-in");
    BOOST_TEST(says(page, "<body class=\"door\">"));
    BOOST_TEST(!says(page, "<nav class=\"menu\""));
    BOOST_TEST(says(page, "Uz saturu"));
}

BOOST_AUTO_TEST_CASE(what_happened_is_said_and_made_up_words_are_not) {
    const Words& words = languages.of("lv");
    BOOST_TEST(said(words, nullptr, "saved") == "Saglabāts.");
    BOOST_TEST(said(words, nullptr, "<script>").empty());
}

BOOST_AUTO_TEST_CASE(a_redirect_carries_its_word_before_the_anchor) {
    BOOST_TEST(header(see_other("/plan#goal", "saved"), "Location") == "/plan?said=saved#goal");
    BOOST_TEST(header(see_other("/plan?v=2", "saved"), "Location") == "/plan?v=2&said=saved");
    BOOST_TEST(header(see_other("/plan"), "Location") == "/plan");
    BOOST_TEST(see_other("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(in_the_other_language_one_stays_with_what_was_asked_for) {
    sign_in();
    BOOST_TEST(says(get("/letters/why?state=a\"b"), "href=\"?state=a%22b&amp;lang=en\""));
    BOOST_TEST(says(get("/letters?said=saved"), "href=\"?lang=en\""));
}

BOOST_AUTO_TEST_SUITE_END()
