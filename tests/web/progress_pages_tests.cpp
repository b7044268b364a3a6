#include "support/planned_house.h"
#include "workflow/plan/action_acts.h"
#include "workflow/quarter/report_acts.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using workflow::ActionState;

BOOST_AUTO_TEST_CASE(a_letters_link_shows_all_actions_of_its_person_escaped) {
    PlannedHouse house;
    auto shown = house.get(house.progress_path());
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, PlannedHouse::kLateShown));
    BOOST_TEST(!says(shown, "<script>"));
    BOOST_TEST(says(shown, "1.1.2. Aptaujāt klientus"));
    BOOST_TEST(says(shown, "body class=\"slip\""));
}

BOOST_AUTO_TEST_CASE(a_report_is_saved_thanked_for_and_can_be_corrected) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    auto other = house.planned.text() + "-state";
    auto saved = house.post(path, {{house.field("state"), "go"},
                                   {house.field("percent"), "60 %"},
                                   {house.field("done"), "Puse gatava"},
                                   {other, "go"}});
    BOOST_TEST(saved.status == 303);
    BOOST_TEST(header(saved, "Location") == path + "?said=report_saved");
    auto again = house.get(path);
    BOOST_TEST(says(again, "Paldies! Ziņojums ir saņemts."));
    BOOST_TEST(says(again, "Puse gatava</textarea>"));
    const auto* report = workflow::report_of(*house.facts(), house.late, {2026, 3});
    BOOST_REQUIRE(report);
    BOOST_TEST(*report->percent == 60);
}

BOOST_AUTO_TEST_CASE(a_stuck_action_needs_what_hinders_and_nothing_typed_is_lost) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    auto refused = house.post(path, {{house.field("state"), "stuck"},
                                     {house.field("done"), "Uzrakstīts <b>viss</b>"},
                                     {house.planned.text() + "-state", "go"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(says(refused, "Ziņojums vēl nav saglabāts"));
    BOOST_TEST(says(refused, "href=\"#" + house.field("obstacle") + "\""));
    BOOST_TEST(says(refused, "Uzrakstīts &lt;b&gt;viss&lt;/b&gt;</textarea>"));
    BOOST_TEST(says(refused, "value=\"stuck\" checked"));
    BOOST_TEST(!workflow::report_of(*house.facts(), house.late, {2026, 3}));
}

BOOST_AUTO_TEST_CASE(a_number_and_a_date_that_are_none_stay_as_they_were_typed) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    auto refused = house.post(path, {{house.field("state"), "go"},
                                     {house.field("percent"), "daudz"},
                                     {house.field("wanted"), "32.13.2026."},
                                     {house.planned.text() + "-state", "go"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(says(refused, "value=\"daudz\""));
    BOOST_TEST(says(refused, "value=\"32.13.2026.\""));
}

BOOST_AUTO_TEST_CASE(a_wanted_deadline_is_typed_as_people_write_dates) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    auto saved = house.post(path, {{house.field("state"), "stuck"},
                                   {house.field("obstacle"), "Nav naudas"},
                                   {house.field("wanted"), "30.11.2026."},
                                   {house.planned.text() + "-state", "go"}});
    BOOST_TEST(saved.status == 303);
    auto facts = house.facts();
    const auto* wish = workflow::open_wish(*facts, house.late);
    BOOST_REQUIRE(wish);
    BOOST_TEST((wish->wanted == workflow::date(2026, 11, 30)));
    BOOST_TEST((workflow::find(facts->actions, house.late)->state == ActionState::kBlocked));
}

BOOST_AUTO_TEST_CASE(the_director_enters_a_report_on_the_owners_behalf) {
    PlannedHouse house;
    house.sign_in();
    auto path = "/report/" + house.clerk.text() + "/2026-Q3";
    BOOST_TEST(house.get(path).status == 200);
    auto saved = house.post(path, {{house.field("state"), "done"}, {house.planned.text() + "-state", "go"}});
    BOOST_TEST(header(saved, "Location") == "/review/2026-Q3?said=report_entered");
    BOOST_TEST(workflow::report_of(*house.facts(), house.late, {2026, 3})->entered_for_owner);
}

BOOST_AUTO_TEST_CASE(an_owner_who_answers_after_the_leader_did_sees_both_answers) {
    PlannedHouse house;
    auto link = house.progress_path();
    auto open = [&](const std::string& path) {
        auto shown = house.get(path).body;
        auto at = shown.find("name=\"version\" value=\"");
        return at == std::string::npos ? std::string() : shown.substr(at + 22, shown.find('"', at + 22) - at - 22);
    };
    auto other = house.planned.text() + "-state";
    auto version = open(link);
    house.sign_in();
    auto entered = "/report/" + house.clerk.text() + "/2026-Q3";
    open(entered);
    std::multimap<std::string, std::string> phoned{
        {house.field("state"), "go"}, {house.field("done"), "Teica pa tālruni"}, {other, "go"}, {"version", version}};
    BOOST_TEST(house.post(entered, phoned).status == 303);
    open(link);
    std::multimap<std::string, std::string> own{{house.field("state"), "stuck"},
                                                {house.field("done"), "Rakstu pats"},
                                                {house.field("obstacle"), "Nav cilvēku"},
                                                {other, "go"},
                                                {"version", version}};
    auto second = house.post(link, own);
    BOOST_TEST(second.status == 422);
    BOOST_TEST(says(second, "Teica pa tālruni"));
    BOOST_TEST(says(second, "Rakstu pats</textarea>"));
    own.erase("version");
    own.emplace("version", open(link));
    BOOST_TEST(house.post(link, own).status == 303);
    own.find(house.field("done"))->second = "Pārdomāju";  // on the page that one went back to
    BOOST_TEST(house.post(link, own).status == 303);
}

BOOST_AUTO_TEST_CASE(closing_the_review_ends_the_links_of_the_quarter) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.sign_in();
    auto open = house.get("/review/2026-Q3");
    BOOST_TEST(says(open, "Juris Bērziņš"));
    BOOST_TEST(says(open, "Darba kārtība"));
    BOOST_TEST(says(open, "Gaidām atbildi"));
    auto closed = house.post("/review/2026-Q3",
                             {{"do", "close"}, {"held_on", "07.10.2026."}, {"minutes", "Turpinām"}, {"version", "0"}});
    BOOST_TEST(header(closed, "Location") == "/review/2026-Q3?said=review_closed");
    auto held = house.get("/review/2026-Q3");
    BOOST_TEST(says(held, "Turpinām"));
    BOOST_TEST(!says(held, "Darba kārtība"));
    BOOST_TEST(says(held, "Ziņojuma nav"));  // nobody waits for an answer any more
    BOOST_TEST(!says(held, "Gaidām atbildi"));
    house.cookies.clear();
    BOOST_TEST(!says(house.get(path), "<textarea"));
}

BOOST_AUTO_TEST_CASE(a_report_that_comes_after_its_link_is_over_gives_back_what_was_typed) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    house.pass(std::chrono::hours{60 * 24});
    auto late = house.post(path, {{house.field("state"), "stuck"}, {house.field("done"), "Pirmā <rinda>\notrā"}});
    BOOST_TEST(late.status == 410);
    BOOST_TEST(says(late, "Nekas nav saglabāts"));
    BOOST_TEST(says(late, "<li>Pirmā &lt;rinda&gt;\notrā</li>"));
    BOOST_TEST(!says(late, "stuck"));
}

}  // namespace pilnveide::web::test
