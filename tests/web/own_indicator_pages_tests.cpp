#include "support/house.h"
#include "web/catalogue_search.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {

namespace {

using workflow::OwnIndicator;

const std::string kNew = "/catalogue/6.2.1/own-indicator";

struct Ground : House {
    Ground() { sign_in(); }

    std::shared_ptr<const workflow::Facts> facts() {
        std::shared_ptr<const workflow::Facts> all;
        record->read(agency, [&](store::Reading& reading) { all = reading.facts(); });
        return all;
    }
    static std::multimap<std::string, std::string> typed(const std::string& title) {
        return {{"title", title}, {"kind", "performance"}, {"unit", "percent"}, {"direction", "down"}};
    }
    OwnIndicator added(const std::string& title) {
        get(kNew);
        BOOST_TEST(header(post(kNew, typed(title)), "Location") == "/catalogue/6.2.1?said=own_indicator_added");
        const auto all = facts();
        return *std::ranges::find(all->own_indicators, title, &OwnIndicator::title);
    }
    OwnIndicator again(const OwnIndicator& one) { return *workflow::find(facts()->own_indicators, one.id); }
    static std::string at(const OwnIndicator& one) { return "/catalogue/own-indicator/" + one.id.text(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_indicator_pages, Ground)

BOOST_AUTO_TEST_CASE(an_indicator_is_added_to_its_group_and_stands_among_the_others) {
    BOOST_TEST(says(get("/catalogue/6.2.1"), "href=\"" + kNew + "\""));
    const auto one = added("Atbilde trīs dienās <b>");
    auto group = get("/catalogue/6.2.1");
    BOOST_TEST(says(group, "6.2.1.A1"));
    BOOST_TEST(says(group, "Atbilde trīs dienās &lt;b&gt;"));
    BOOST_TEST(says(group, "dienesta rādītājs"));
    BOOST_TEST(says(group, "tas samazinās"));
    BOOST_TEST(says(get("/catalogue/6"), "papildus 1 dienesta paša rādītājs"));
    BOOST_TEST(header(get("/catalogue/6.2.1.A1"), "Location") == at(one));
    BOOST_TEST(says(get(at(one)), "Pievienots: Atbilde"));
}

BOOST_AUTO_TEST_CASE(the_map_counts_an_indicator_once_in_each_criterion_that_shows_it) {
    const auto one = added("Atbilde trīs dienās");
    post(at(one) + "/link", {{"group", "6.2.2"}});
    post(at(one) + "/link", {{"group", "8.2.1"}});
    auto map = get("/catalogue").body;
    const std::string told = "papildus 1 dienesta paša rādītājs";
    auto sixth = map.find(told);
    BOOST_REQUIRE(sixth != std::string::npos);
    auto eighth = map.find(told, sixth + 1);
    BOOST_REQUIRE(eighth != std::string::npos);
    BOOST_TEST(map.find(told, eighth + 1) == std::string::npos);
    auto between = map.substr(sixth, eighth - sixth);
    BOOST_TEST(between.find("href=\"/catalogue/8\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_was_typed_and_chosen_is_kept) {
    BOOST_TEST(says(get("/catalogue/7.1.2/own-indicator"), "<option value=\"perception\" selected>"));
    BOOST_TEST(says(get("/catalogue/8.2.1/own-indicator"), "<option value=\"performance\" selected>"));
    BOOST_TEST(!says(get(kNew), "<option value=\"perception\" selected>"));  // there are both kinds
    auto form = typed("");
    auto again = post(kNew, form);
    BOOST_TEST(again.status == 422);
    BOOST_TEST(says(again, "<option value=\"down\" selected>"));
    BOOST_TEST(says(again, "<option value=\"percent\" selected>"));
    form = typed("Laiks");
    form.find("kind")->second = "guess";
    again = post(kNew, form);
    BOOST_TEST(again.status == 422);
    BOOST_TEST(says(again, "Izvēlieties vienu no piedāvātajām atbildēm."));
    BOOST_TEST(facts()->own_indicators.empty());
}

BOOST_AUTO_TEST_CASE(it_is_linked_from_its_own_page_and_taken_out_again) {
    const auto one = added("Atbilde trīs dienās");
    BOOST_TEST(says(get(at(one) + "/link"), "<option value=\"7.1.1\">"));
    BOOST_TEST(!says(get(at(one) + "/link"), "<option value=\"6.2.1\">"));
    BOOST_TEST(post(at(one) + "/link", {{"group", ""}}).status == 422);
    BOOST_TEST(post(at(one) + "/link", {{"group", "6.2.1"}}).status == 422);
    BOOST_TEST(header(post(at(one) + "/link", {{"group", "7.1.1"}}), "Location") == at(one) + "?said=own_linked");
    auto linked = get("/catalogue/7.1.1");
    BOOST_TEST(says(linked, "6.2.1.A1"));
    BOOST_TEST(says(linked, "dienesta rādītājs, definēts grupā 6.2.1"));
    BOOST_TEST(says(linked, at(one) + "/unlink/7.1.1"));
    auto shown = get(at(one));
    BOOST_TEST(says(shown, "Pievienots arī grupai 7.1.1."));
    BOOST_TEST(says(shown, at(one) + "/unlink/7.1.1"));
    BOOST_TEST(!says(shown, at(one) + "/unlink/6.2.1"));
    auto out = post(at(one) + "/unlink/7.1.1", {{"from", "group"}});
    BOOST_TEST(header(out, "Location") == "/catalogue/7.1.1?said=own_unlinked");
    BOOST_TEST(!says(get("/catalogue/7.1.1"), "6.2.1.A1"));
    BOOST_TEST(post(at(one) + "/unlink/7.1.1", {}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_group_takes_an_indicator_of_ours_from_another_group) {
    BOOST_TEST(!says(get("/catalogue/7.1.1"), "/catalogue/7.1.1/link"));
    const auto one = added("Atbilde trīs dienās");
    BOOST_TEST(says(get("/catalogue/7.1.1"), "/catalogue/7.1.1/link"));
    BOOST_TEST(!says(get("/catalogue/6.2.1"), "/catalogue/6.2.1/link"));
    BOOST_TEST(says(get("/catalogue/7.1.1/link"), "6.2.1.A1. Atbilde trīs dienās"));
    BOOST_TEST(post("/catalogue/7.1.1/link", {{"indicator", ""}}).status == 422);
    BOOST_TEST(post("/catalogue/7.1.1/link", {{"indicator", "aaaaaaaaaaaaa"}}).status != 303);
    auto done = post("/catalogue/7.1.1/link", {{"indicator", one.id.text()}});
    BOOST_TEST(header(done, "Location") == "/catalogue/7.1.1?said=own_linked");
    BOOST_TEST(again(one).linked_to("7.1.1"));
    BOOST_TEST(get("/catalogue/1.2/link").status == 404);
}

BOOST_AUTO_TEST_CASE(it_is_edited_retired_and_brought_back) {
    const auto one = added("Atbilde trīs dienās");
    BOOST_TEST(says(get(at(one) + "/edit"), "<option value=\"down\" selected>"));
    auto form = typed("Atbilde divās dienās");
    form.emplace("version", std::to_string(one.version));
    BOOST_TEST(post(at(one) + "/edit", form).status == 303);
    const auto edited = again(one);
    BOOST_TEST(edited.title == "Atbilde divās dienās");
    get(at(one) + "/retire");
    const std::multimap<std::string, std::string> retire{{"reason", "Nav datu"},
                                                         {"version", std::to_string(edited.version)}};
    BOOST_TEST(post(at(one) + "/retire", {{"version", "2"}}).status == 422);
    BOOST_TEST(post(at(one) + "/retire", retire).status == 303);
    auto group = get("/catalogue/6.2.1");
    BOOST_TEST(says(group, "<summary>Vairs nelieto: 1</summary>"));
    BOOST_TEST(says(group, "Nelieto kopš 07.10.2026. Nav datu"));
    BOOST_TEST(search(languages.of("lv"), framework, *facts(), "divas dienas").front().retired);
    get(at(one));
    BOOST_TEST(post(at(one) + "/bring-back", {{"version", std::to_string(again(one).version)}}).status == 303);
    BOOST_TEST(again(one).in_use());
}

BOOST_AUTO_TEST_CASE(what_is_no_group_takes_no_indicator) {
    for (const auto* place : {"6.2", "1.2", "1.2.1", "6", "x"})
        BOOST_TEST(get(std::string("/catalogue/") + place + "/own-indicator").status == 404);
    for (const auto* act : {"", "/edit", "/retire", "/link"})
        BOOST_TEST(get(std::string("/catalogue/own-indicator/aaaaaaaaaaaaa") + act).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
