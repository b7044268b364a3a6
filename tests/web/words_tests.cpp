#include "web/words.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using pilnveide::workflow::date;
using pilnveide::workflow::Quarter;

namespace {

struct BothLanguages {
    Languages languages;
    const Words& lv = languages.of("lv");
    const Words& en = languages.of("en");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(words, BothLanguages)

BOOST_AUTO_TEST_CASE(a_text_is_said_in_latvian_and_is_itself_in_english) {
    BOOST_TEST(lv.say("My work") == "Mans darbs");
    BOOST_TEST(en.say("My work") == "My work");
    BOOST_TEST(lv.say("No such text") == "No such text");
}

BOOST_AUTO_TEST_CASE(an_unknown_language_is_latvian) { BOOST_TEST(languages.of("xx").code() == "lv"); }

BOOST_AUTO_TEST_CASE(numbers_take_their_forms) {
    const auto late = [&](const Words& in, long long n) {
        return in.plural("Late by {n} working day", "Late by {n} working days", n);
    };
    BOOST_TEST(late(lv, 1) == "Kavējas 1 darba dienu");
    BOOST_TEST(late(lv, 2) == "Kavējas 2 darba dienas");
    BOOST_TEST(late(lv, 11) == "Kavējas 11 darba dienas");
    BOOST_TEST(late(lv, 21) == "Kavējas 21 darba dienu");
    BOOST_TEST(late(en, 1) == "Late by 1 working day");
    BOOST_TEST(late(en, 21) == "Late by 21 working days");
}

BOOST_AUTO_TEST_CASE(values_take_their_places_and_unknown_names_stay) {
    BOOST_TEST(en.say("Waits for task {number}", {{"number", "5"}}) == "Waits for task 5");
    BOOST_TEST(en.say("{a} and {b}", {{"b", "{a}"}}) == "{a} and {a}");
    BOOST_TEST(en.say("open { brace", {{"a", "x"}}) == "open { brace");
}

BOOST_AUTO_TEST_CASE(days_are_written_as_people_write_them) {
    const auto wednesday = date(2026, 10, 7);
    BOOST_TEST(Words::day(wednesday) == "07.10.2026.");
    BOOST_TEST(lv.weekday(wednesday) == "trešdiena");
    BOOST_TEST(lv.until_weekday(wednesday) == "trešdienai");
    BOOST_TEST(lv.until_day(wednesday) == "7. oktobrim");
    BOOST_TEST(lv.until_day(date(2026, 3, 1)) == "1. martam");
    BOOST_TEST(lv.until_day(date(2026, 8, 31)) == "31. augustam");
    BOOST_TEST(lv.until_day(date(2026, 5, 4)) == "4. maijam");
    BOOST_TEST(lv.until_day(date(2026, 6, 30)) == "30. jūnijam");
    BOOST_TEST(en.until_day(wednesday) == "7 October");
    BOOST_TEST(en.weekday(date(2026, 10, 11)) == "Sunday");
}

BOOST_AUTO_TEST_CASE(a_quarter_is_named) {
    BOOST_TEST(lv.quarter(Quarter{2026, 3}) == "2026. gada 3. ceturksnis");
    BOOST_TEST(en.quarter(Quarter{2026, 3}) == "quarter 3 of 2026");
}

BOOST_AUTO_TEST_CASE(latvian_letters_have_their_own_places) {
    for (const auto* in : {&lv, &en}) {
        BOOST_TEST(in->before("Cālis", "Čaks"));
        BOOST_TEST(in->before("Čaks", "Dārziņš"));
        BOOST_TEST(in->before("Zariņa", "Žagata"));
        BOOST_TEST(in->before("Kļava", "Ķauķis"));
        BOOST_TEST(!in->before("Ķauķis", "Kļava"));
    }
}

BOOST_AUTO_TEST_CASE(a_search_finds_letters_without_their_marks) {
    BOOST_TEST(lv.folded("Ģirts ŠĶĒLE") == "girts skele");
    BOOST_TEST(lv.folded("Straße") == "strasse");
    BOOST_TEST(lv.folded("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
