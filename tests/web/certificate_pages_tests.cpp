#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

const std::multimap<std::string, std::string> kTyped = {{"scheme", "equass"},       {"number", "LV <7>"},
                                                        {"issued_by", "EQUASS"},    {"valid_from", "2024-01-15"},
                                                        {"valid_to", "2027-01-14"}, {"version", "0"}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_certificate_is_entered_shown_and_renewed) {
    PlannedHouse house;
    house.sign_in();
    BOOST_TEST(says(house.get("/certificates"), "Pašlaik neviens sertifikāts nav spēkā."));
    house.get("/certificates/new");
    BOOST_TEST(header(house.post("/certificates/new", kTyped), "Location") == "/certificates?said=certificate_saved");
    auto list = house.get("/certificates");
    BOOST_TEST(says(list, "LV &lt;7&gt;"));
    BOOST_TEST(says(list, "no 15.01.2024. līdz 14.01.2027."));
    BOOST_TEST(says(list, "Ierakstīts sertifikāts"));
    auto renew = house.get("/certificates/new?renews=" + house.facts()->certificates.front().id.text());
    BOOST_TEST(says(renew, "value=\"2027-01-15\""));
    BOOST_TEST(says(renew, "value=\"2030-01-14\""));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_certificate_stands_beside_it) {
    PlannedHouse house;
    house.sign_in();
    house.get("/certificates/new");
    auto typed = kTyped;
    typed.find("valid_to")->second = "2020-01-14";
    auto shown = house.post("/certificates/new", typed);
    BOOST_TEST(shown.status == 422);
    BOOST_TEST(says(shown, "Sertifikāts vēl nav saglabāts"));
    BOOST_TEST(house.facts()->certificates.empty());
}

BOOST_AUTO_TEST_CASE(the_laws_limit_is_told_where_it_concerns_the_service) {
    PlannedHouse house;
    house.sign_in();
    auto concerned = [&](bool with_approval) {
        auto row = house.facts()->agency;
        row.legal_limit_applies = true;
        if (with_approval) row.last_assessed_on = date(2024, 3, 1);
        Change change;
        change.events.push_back({"agency.edited", {Noun::kAgency, row.id.value}, {}});
        change.rows.emplace_back(row);
        house.put(change);
        return house.get("/certificates");
    };
    BOOST_TEST(!says(house.get("/certificates"), "ikuma termiņš"));
    BOOST_TEST(says(concerned(false), "Ierakstiet to iestatījumos."));
    BOOST_TEST(says(concerned(true), "Pēc likuma nākamais jāveic līdz 01.03.2027."));
    house.get("/certificates/new");
    house.post("/certificates/new", kTyped);
    BOOST_TEST(says(house.get("/certificates"), "uz šo dienestu neattiecas"));
}

BOOST_AUTO_TEST_CASE(who_leaves_what_they_own_for_later_is_shown_with_it_and_an_heir_is_named) {
    PlannedHouse house;
    house.sign_in();
    auto person = "/person/" + house.clerk.text();
    BOOST_TEST(house.get(person + "/heir").status == 404);
    BOOST_TEST(says(house.get(person + "/leave"), "name=\"later\""));
    BOOST_TEST(house.post(person + "/leave", {{"from", "2026-10-07"}}).status == 422);
    BOOST_TEST(house.post(person + "/leave", {{"from", "2026-10-07"}, {"later", "1"}}).status == 303);
    BOOST_TEST(says(house.get("/people"), "2 pienākumi bez atbildīgā"));
    BOOST_TEST(says(house.get("/"), person + "/heir"));
    auto shown = house.get(person);
    BOOST_TEST(says(shown, "Palicis bez atbildīgā"));
    BOOST_TEST(says(shown, PlannedHouse::kLateShown));
    BOOST_TEST(!says(shown, "/leave"));
    house.get(person + "/heir");
    BOOST_TEST(house.post(person + "/heir", {{"heir", ""}}).status == 422);
    BOOST_TEST(header(house.post(person + "/heir", {{"heir", house.director.text()}}), "Location") ==
               person + "?said=heir_named");
    BOOST_TEST((find(house.facts()->actions, house.late)->owner == house.director));
    BOOST_TEST(!says(house.get(person), "Palicis bez atbildīgā"));
}

}  // namespace pilnveide::web::test
