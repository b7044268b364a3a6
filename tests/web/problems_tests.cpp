#include "web/problems.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::web;
using namespace pilnveide::workflow;

namespace {

struct Reader {
    Languages languages;
    Facts facts;

    [[nodiscard]] std::string said(Problem problem, std::vector<std::string> values = {},
                                   const char* language = "lv") const {
        return wording(languages.of(language), facts, {problem, "field", std::move(values)});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(problems, Reader)

BOOST_AUTO_TEST_CASE(the_tone_is_that_of_the_table) {
    BOOST_TEST(said(Problem::kNoOwner, {"Aptauja"}) ==
               "Norādiet, kurš atbild par pasākumu „Aptauja”. Plānu var apstiprināt tikai tad, kad katram pasākumam ir "
               "atbildīgais.");
    BOOST_TEST(said(Problem::kDateInPast, {"2026-09-01"}) ==
               "01.09.2026. jau ir pagājis. Ja termiņš tiešām ir tāds, apstipriniet to vēlreiz.");
    BOOST_TEST(said(Problem::kDateOnHoliday, {"2026-12-31", "2027-01-05"}) ==
               "31.12.2026. ir brīvdiena. Termiņš paliek; par kavējumu uzskatīsim no 05.01.2027.");
    BOOST_TEST(said(Problem::kAfterPlanEnd, {"2026-12-31"}) ==
               "Plāns ir līdz 31.12.2026. Izvēlieties agrāku termiņu vai pagariniet plāna periodu.");
    BOOST_TEST(said(Problem::kTooLong, {"4000"}) ==
               "Teksts ir garāks par 4000 zīmēm. Saīsiniet to. Uzrakstītais ir saglabāts.");
    BOOST_TEST(said(Problem::kGateMissing, {std::string(gate_name(Gate::kTrained))}) == "Vēl trūkst: grupas apmācība.");
}

BOOST_AUTO_TEST_CASE(what_has_nothing_in_it_yet_is_named_for_what_it_is) {
    Priority priority;
    priority.id = {7};
    facts.priorities.push_back(priority);
    auto lacking = [this](const std::string& field, const std::string& title) {
        return wording(languages.of("lv"), facts, {Problem::kNoActions, field, {title}});
    };
    BOOST_TEST(lacking("", "") == "Plānā vēl nav neviena pasākuma. Pievienojiet vismaz vienu.");
    BOOST_TEST(lacking(priority.id.text(), "Klienti") ==
               "Prioritātei „Klienti” vēl nav neviena mērķa. Pievienojiet vismaz vienu.");
    BOOST_TEST(lacking(Id<Goal>{8}.text(), "Aptauja") ==
               "Mērķim „Aptauja” vēl nav neviena pasākuma. Pievienojiet vismaz vienu.");
}

BOOST_AUTO_TEST_CASE(every_problem_is_worded_in_both_languages) {
    for (const char* language : {"lv", "en"}) {
        for (int i = 0; i <= static_cast<int>(Problem::kLastDirector); ++i) {
            const auto text = said(static_cast<Problem>(i), {"1", "2", "3"}, language);
            BOOST_TEST(!text.empty(), "problem " << i);
            BOOST_TEST(text.find('{') == std::string::npos, text);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_problem_without_its_values_still_has_words) {
    for (int i = 0; i <= static_cast<int>(Problem::kLastDirector); ++i)
        BOOST_TEST(!said(static_cast<Problem>(i)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
