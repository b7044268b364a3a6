#include "web/states.h"
#include "web/view.h"
#include "web/words.h"

#include "form_field.names.h"
#include "layout.names.h"
#include "letter_show.names.h"
#include "message.names.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;

namespace {

struct Latvian {
    Languages languages;
    Templates templates{languages.of("lv")};

    [[nodiscard]] std::string expanded(std::string_view file, const View& view) const {
        return templates.expand(file, view);
    }
};

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view, Latvian)

BOOST_AUTO_TEST_CASE(a_value_is_escaped_where_it_stands) {
    View view;
    view.set(names::message::TITLE, "<script>alert('x')</script>");
    const auto page = expanded("message.html", view);
    BOOST_TEST(holds(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    BOOST_TEST(!holds(page, "<script>"));
}

BOOST_AUTO_TEST_CASE(an_address_that_is_a_script_goes_nowhere) {
    View view;
    view.add(names::message::HOME).set(names::message::HREF, "javascript:alert(1)");
    BOOST_TEST(!holds(expanded("message.html", view), "javascript:"));
}

BOOST_AUTO_TEST_CASE(a_list_has_a_row_for_each_that_was_added) {
    View view;
    View& box = view.add(names::message::PROBLEMS);
    for (const char* text : {"first", "second", "third"})
        box.add(names::message::PROBLEM).set(names::message::TEXT, text);
    const auto page = expanded("message.html", view);
    BOOST_TEST(holds(page, "<li>first</li>"));
    BOOST_TEST(holds(page, "<li>third</li>"));
    BOOST_TEST(page.find("second") < page.find("third"));
}

BOOST_AUTO_TEST_CASE(what_was_not_shown_is_not_there) { BOOST_TEST(!holds(expanded("message.html", View()), "<ul")); }

BOOST_AUTO_TEST_CASE(a_text_in_brackets_is_translated_and_escaped) {
    const auto page = expanded("layout.html", View());
    BOOST_TEST(holds(page, "Uz saturu"));
    BOOST_TEST(!holds(page, "[["));
    const Templates english(languages.of("en"));
    BOOST_TEST(holds(english.expand("layout.html", View()), "To the content"));
}

BOOST_AUTO_TEST_CASE(the_main_part_stands_in_the_frame_as_it_was_made) {
    View view;
    view.set(names::layout::MAIN, "<p>text & more</p>\n<textarea>\n  kept\n</textarea>");
    BOOST_TEST(holds(expanded("layout.html", view), "<p>text & more</p>\n<textarea>\n  kept\n</textarea>"));
}

BOOST_AUTO_TEST_CASE(what_people_wrote_keeps_its_lines) {
    View field;
    field.add(names::form_field::TEXT).set(names::form_field::VALUE, "first\n  <second>");
    BOOST_TEST(holds(expanded("form_field.html", field), ">\nfirst\n  &lt;second&gt;</textarea>"));
    View letter;
    letter.set(names::letter_show::TEXT, "first\nsecond");
    BOOST_TEST(holds(expanded("letter_show.html", letter), "<pre>first\nsecond</pre>"));
}

BOOST_AUTO_TEST_CASE(a_state_is_an_icon_and_a_word) {
    View view;
    const auto look_of_late = late(languages.of("lv"));
    BOOST_TEST(look_of_late.word == "Kavējas");
    BOOST_TEST(look_of_late.icon == "late");
}

BOOST_AUTO_TEST_CASE(a_row_given_back_stays_where_it_is_when_more_are_added) {
    View view;
    View& box = view.add(names::message::PROBLEMS);
    View& first = box.add(names::message::PROBLEM);
    for (int i = 0; i < 200; ++i) box.add(names::message::PROBLEM);
    first.set(names::message::TEXT, "first");
    BOOST_TEST(holds(expanded("message.html", view), "<li>first</li>"));
}

BOOST_AUTO_TEST_SUITE_END()
