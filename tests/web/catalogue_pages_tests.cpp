#include "support/house.h"
#include "web/catalogue_search.h"
#include "web/terms_in.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {

namespace {

bool leads_to(const std::vector<Hit>& hits, const std::string& href) {
    return std::ranges::find(hits, href, &Hit::href) != hits.end();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_catalogue_is_a_map_of_eight_criteria) {
    House house;
    house.sign_in();
    auto map = house.get("/catalogue");
    BOOST_TEST(map.status == 200);
    for (int number = 1; number <= 8; ++number)
        BOOST_TEST(says(map, "<h3><a href=\"/catalogue/" + std::to_string(number) + "\">"));
    BOOST_TEST(says(map, "17 prakses, no tām bāzes standartā 13"));
    BOOST_TEST(says(map, "href=\"/catalogue/framework/kurzeme-quality\""));
}

BOOST_AUTO_TEST_CASE(every_number_of_the_catalogue_has_its_page) {
    House house;
    house.sign_in();
    for (const auto& criterion : house.framework.criteria) {
        auto shown = house.get("/catalogue/" + std::to_string(criterion.number));
        BOOST_TEST(shown.status == 200);
        for (const auto& subcriterion : criterion.subcriteria) {
            BOOST_TEST(says(shown, "id=\"s" + subcriterion.number + "\""));
            auto place = house.get("/catalogue/" + subcriterion.number);
            BOOST_TEST(header(place, "Location") ==
                       "/catalogue/" + std::to_string(criterion.number) + "#s" + subcriterion.number);
            for (const auto& practice : subcriterion.practices)
                BOOST_TEST(house.get("/catalogue/" + practice.number).status == 200);
            for (const auto& group : subcriterion.groups)
                BOOST_TEST(house.get("/catalogue/" + group.number).status == 200);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_is_not_found) {
    House house;
    house.sign_in();
    for (const auto* number : {"9", "1.9", "1.1.9", "0", "x", "1.1.1.1.1"})
        BOOST_TEST(house.get(std::string("/catalogue/") + number).status == 404);
    BOOST_TEST(house.get("/catalogue/framework/none").status == 404);
}

BOOST_AUTO_TEST_CASE(a_practice_shows_its_narrower_base_text_and_its_evidence) {
    House house;
    house.sign_in();
    auto shown = house.get("/catalogue/1.4.2");
    BOOST_TEST(says(shown, "Bāzes standarts prasa mazāk"));
    BOOST_TEST(says(house.get("/catalogue/1.1.1"), "mērķu kart"));
    BOOST_TEST(!says(house.get("/catalogue/1.1.1"), "Bāzes standarts prasa mazāk"));
}

BOOST_AUTO_TEST_CASE(glossary_scales_advice_and_other_frameworks_are_shown) {
    House house;
    house.sign_in();
    BOOST_TEST(says(house.get("/catalogue/glossary"), "Agile"));
    auto scales = house.get("/catalogue/scales");
    BOOST_TEST(says(scales, "81–100"));
    BOOST_TEST(says(scales, "nekad nepārrēķina"));
    BOOST_TEST(says(house.get("/catalogue/advice"), "Kā vadīt pārmaiņas"));
    auto evaluation = house.get("/catalogue/framework/kurzeme-quality");
    BOOST_TEST(says(evaluation, "Darba devējs"));
    BOOST_TEST(says(evaluation, "Kas attiecas uz visiem šiem aktiem"));
    BOOST_TEST(says(evaluation, "apstiprina augstāka institūcija"));
    BOOST_TEST(says(house.get("/catalogue/framework/certificates"), "EQUASS"));
}

BOOST_AUTO_TEST_CASE(a_search_needs_no_accents_and_no_capitals) {
    House house;
    const Words& lv = house.languages.of("lv");
    const workflow::Facts facts;
    BOOST_TEST(leads_to(search(lv, house.framework, facts, "LIDERIBA"), "/catalogue/1"));
    BOOST_TEST(leads_to(search(lv, house.framework, facts, "1.4.2"), "/catalogue/1.4.2"));
    BOOST_TEST(leads_to(search(house.languages.of("en"), house.framework, facts, "leader"), "/catalogue/1"));
    BOOST_TEST(search(lv, house.framework, facts, "").empty());
    BOOST_TEST(search(lv, house.framework, facts, "   ").empty());
    BOOST_TEST(search(lv, house.framework, facts, "nekāda šāda vārda").empty());
}

BOOST_AUTO_TEST_CASE(a_search_gives_back_what_was_typed_escaped) {
    House house;
    house.sign_in();
    Request asked;
    auto found = house.get("/catalogue/search?q=kvalitate");
    BOOST_TEST(says(found, "value=\"kvalitate\""));
    BOOST_TEST(!says(house.get("/catalogue/search?q=<b>\"x"), "<b>\"x"));
    BOOST_TEST(house.get("/catalogue/search").status == 200);
}

BOOST_AUTO_TEST_CASE(a_term_is_explained_where_it_stands_as_a_whole_word) {
    House house;
    const Words& lv = house.languages.of("lv");
    auto titles = [&](const std::string& text) {
        std::vector<std::string> all;
        for (const auto* term : terms_in(lv, house.framework, text)) all.push_back(term->title.lv);
        return all;
    };
    BOOST_TEST(titles("Dienestā strādā AGILE komanda").size() == 1u);
    BOOST_TEST(titles("fragiles un agilest").empty());
    BOOST_TEST(titles("Par cilvēkresursiem domā visi").size() == 1u);
}

}  // namespace pilnveide::web::test
