#include "support/house.h"
#include "web/catalogue_search.h"
#include "workflow/history/change.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {

namespace {

using workflow::OwnPractice;

const std::string kNew = "/catalogue/1.2/own-practice";

struct Ground : House {
    Ground() { sign_in(); }

    std::shared_ptr<const workflow::Facts> facts() {
        std::shared_ptr<const workflow::Facts> all;
        record->read(agency, [&](store::Reading& reading) { all = reading.facts(); });
        return all;
    }
    OwnPractice added(const std::string& title) {
        get(kNew);
        BOOST_TEST(post(kNew, {{"title", title}, {"text", "Pirmā rinda\nOtrā <rinda>"}}).status == 303);
        const auto all = facts();
        return *std::ranges::find(all->own_practices, title, &OwnPractice::title);
    }
    OwnPractice again(const OwnPractice& practice) { return *workflow::find(facts()->own_practices, practice.id); }
    Response retire(const OwnPractice& practice, const std::string& reason) {
        get(at(practice) + "/retire");
        return post(at(practice) + "/retire", {{"reason", reason}, {"version", std::to_string(practice.version)}});
    }
    static std::string at(const OwnPractice& practice) { return "/catalogue/own/" + practice.id.text(); }
    // The director becomes somebody without a role.
    void step_down() {
        auto role = facts()->roles.front();
        role.kind = workflow::RoleKind::kMember;
        workflow::Change change{{{"role.given", {workflow::Noun::kRole, role.id.value}, {}}}, {role}, {}};
        BOOST_REQUIRE(record->write(agency, {}, clock.at, [&](store::Writing& to) { return to.put(change); }));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_practice_pages, Ground)

BOOST_AUTO_TEST_CASE(a_practice_is_added_under_its_subcriterion_and_marked_as_the_agencys_own) {
    auto criterion = get("/catalogue/1");
    BOOST_TEST(says(criterion, "href=\"" + kNew + "\""));
    BOOST_TEST(!says(get("/catalogue/6"), "own-practice"));
    get(kNew);
    auto saved = post(kNew, {{"title", "Rīta sapulce <b>"}, {"text", ""}});
    BOOST_TEST(saved.status == 303);
    BOOST_TEST(header(saved, "Location") == "/catalogue/1?said=own_practice_added#s1.2");
    criterion = get("/catalogue/1");
    BOOST_TEST(says(criterion, "1.2.A1. Rīta sapulce &lt;b&gt;"));
    BOOST_TEST(says(criterion, "Dienesta prakse"));
    BOOST_TEST(header(get("/catalogue/1.2.A1"), "Location") == at(facts()->own_practices.front()));
    BOOST_TEST(get("/catalogue/1.2.A2").status == 404);
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_kept_when_something_is_missing) {
    get(kNew);
    auto again = post(kNew, {{"title", ""}, {"text", "Mans teksts"}});
    BOOST_TEST(again.status == 422);
    BOOST_TEST(says(again, "Mans teksts"));
    BOOST_TEST(says(again, "Prakse vēl nav saglabāta"));
    added("Rīta sapulce");
    again = post(kNew, {{"title", "Rīta sapulce"}});
    BOOST_TEST(again.status == 422);
    BOOST_TEST(says(again, "Šāds nosaukums jau ir: 1.2.A1."));
}

BOOST_AUTO_TEST_CASE(its_page_shows_text_history_and_what_can_be_done) {
    const auto practice = added("Rīta sapulce");
    auto shown = get(at(practice));
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Otrā &lt;rinda&gt;"));
    BOOST_TEST(says(shown, "Pievienots: Rīta sapulce"));
    BOOST_TEST(says(shown, "Dace Ozola"));
    BOOST_TEST(says(shown, at(practice) + "/edit"));
    auto form = get(at(practice) + "/edit");
    BOOST_TEST(says(form, "value=\"Rīta sapulce\""));
    auto saved =
        post(at(practice) + "/edit", {{"title", "Rīta sarīkojums"}, {"version", std::to_string(practice.version)}});
    BOOST_TEST(header(saved, "Location") == at(practice) + "?said=saved");
    shown = get(at(practice));
    BOOST_TEST(says(shown, "1.2.A1. Rīta sarīkojums"));
    BOOST_TEST(says(shown, "Labots formulējums: Rīta sarīkojums"));
    auto stale = post(at(practice) + "/edit", {{"title", "Cits"}, {"version", std::to_string(practice.version)}});
    BOOST_TEST(stale.status == 422);
    BOOST_TEST(says(stale, "Rīta sarīkojums"));
}

BOOST_AUTO_TEST_CASE(a_retired_practice_is_folded_with_its_day_and_reason_and_comes_back) {
    const auto practice = added("Rīta sapulce");
    BOOST_TEST(retire(practice, "").status == 422);
    BOOST_TEST(retire(practice, "Apvienota ar 1.2.1").status == 303);
    auto criterion = get("/catalogue/1");
    BOOST_TEST(says(criterion, "<summary>Vairs nelieto: 1</summary>"));
    BOOST_TEST(says(criterion, "Nelieto kopš 07.10.2026. Apvienota ar 1.2.1"));
    auto shown = get(at(practice));
    BOOST_TEST(says(shown, "Nelieto kopš 07.10.2026. Apvienota ar 1.2.1"));
    BOOST_TEST(!says(shown, "/retire\""));
    auto back = post(at(practice) + "/bring-back", {{"version", std::to_string(again(practice).version)}});
    BOOST_TEST(header(back, "Location") == at(practice) + "?said=own_brought_back");
    BOOST_TEST(again(practice).in_use());
    BOOST_TEST(!says(get("/catalogue/1"), "Vairs nelieto"));
    BOOST_TEST(says(get(at(practice)), "Atjaunots lietošanā."));
}

BOOST_AUTO_TEST_CASE(the_search_finds_own_practices_without_accents_and_says_which_are_retired) {
    const auto practice = added("Rīta sapulce");
    const Words& latvian = languages.of("lv");
    auto found = search(latvian, framework, *facts(), "RITA sapulc");
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found.front().href == at(practice));
    BOOST_TEST(search(latvian, framework, *facts(), "1.2.A1").size() == 1u);
    BOOST_TEST(search(latvian, framework, *facts(), "otra <rinda").front().text == practice.text);
    retire(practice, "Apvienota");
    BOOST_TEST(search(latvian, framework, *facts(), "rita sapulc").front().retired);
    BOOST_TEST(says(get("/catalogue/search?q=sapulce"), "Dienesta paša prakse, vairs nelieto"));
}

BOOST_AUTO_TEST_CASE(the_map_and_the_neighbours_count_what_is_in_use) {
    BOOST_TEST(!says(get("/catalogue"), "dienesta praks"));
    const auto first = added("Rīta sapulce");
    const auto second = added("Vakara sapulce");
    BOOST_TEST(says(get("/catalogue"), "papildus 2 dienesta prakses"));
    auto neighbours = get("/catalogue/1.2.1");
    BOOST_TEST(says(neighbours, "href=\"" + at(first) + "\">1.2.A1. Rīta sapulce</a> <span class=\"meta\">dienesta"));
    auto of_own = get(at(first));
    BOOST_TEST(says(of_own, "href=\"/catalogue/1.2.1\""));
    BOOST_TEST(says(of_own, at(second) + "\">1.2.A2."));
    BOOST_TEST(!says(of_own, at(first) + "\">1.2.A1."));
    retire(second, "Apvienota");
    BOOST_TEST(says(get("/catalogue"), "papildus 1 dienesta prakse"));
    BOOST_TEST(!says(get("/catalogue/1.2.1"), "1.2.A2"));
}

BOOST_AUTO_TEST_CASE(who_may_not_reads_and_is_offered_nothing) {
    const auto practice = added("Rīta sapulce");
    step_down();
    BOOST_TEST(!says(get("/catalogue/1"), "own-practice"));
    auto shown = get(at(practice));
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(!says(shown, "/edit"));
    BOOST_TEST(get(kNew).status == 404);
    BOOST_TEST(post(kNew, {{"title", "Cita"}}).status == 404);
    for (const auto* act : {"/edit", "/retire", "/bring-back"})
        BOOST_TEST(post(at(practice) + act, {{"title", "Cita"}, {"reason", "Kāpēc"}, {"version", "1"}}).status == 404);
    BOOST_TEST(again(practice).title == "Rīta sapulce");
}

BOOST_AUTO_TEST_CASE(what_takes_no_practice_has_no_form) {
    for (const auto* place : {"6.1", "6.1.1", "1", "1.2.1", "9.9", "x"})
        BOOST_TEST(get(std::string("/catalogue/") + place + "/own-practice").status == 404);
    BOOST_TEST(get("/catalogue/own/aaaaaaaaaaaaa").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace pilnveide::web::test
