#include "support/planned_house.h"
#include "workflow/plan/approval_acts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {

using workflow::Problem;

BOOST_AUTO_TEST_CASE(the_plan_shows_its_actions_escaped_with_their_states) {
    PlannedHouse house;
    house.sign_in();
    auto shown = house.get("/plan");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, PlannedHouse::kLateShown));
    BOOST_TEST(!says(shown, "<script>"));
    BOOST_TEST(says(shown, "Kavējas"));
    BOOST_TEST(says(shown, "15.09.2026."));
    BOOST_TEST(says(shown, "Spēkā: no 2 pasākumiem izpildīti 0, kavējas 1."));
}

BOOST_AUTO_TEST_CASE(the_filter_leaves_what_was_asked_for) {
    PlannedHouse house;
    house.sign_in();
    auto late = house.get("/plan?state=late");
    BOOST_TEST(says(late, PlannedHouse::kLateShown));
    BOOST_TEST(!says(late, "Aptaujāt klientus"));
    BOOST_TEST(says(house.get("/plan?state=off"), "Tādu pasākumu nav."));
}

BOOST_AUTO_TEST_CASE(a_new_version_is_opened_edited_and_marks_what_changes) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    auto opened = house.post("/plan/" + house.plan.text() + "/draft", {});
    BOOST_TEST(opened.status == 303);
    auto facts = house.facts();
    const auto* draft = workflow::in_work(*facts, house.plan);
    BOOST_REQUIRE(draft);
    auto goal = std::ranges::find(facts->goals, draft->id, &workflow::Goal::plan_version);
    auto path = "/goal/" + goal->id.text() + "/action";
    BOOST_TEST(house.get(path).status == 200);
    auto saved = house.post(path, {{"title", "Trešais & pēdējais"},
                                   {"owner", house.clerk.text()},
                                   {"deadline", "30.11.2026."},
                                   {"version", "0"}});
    BOOST_TEST(saved.status == 303);
    auto shown = house.get("/plan?version=draft");
    BOOST_TEST(says(shown, "Trešais &amp; pēdējais"));
    BOOST_TEST(says(shown, "jauns pasākums"));
    BOOST_TEST(says(shown, "Kopš 1. versijas ir 1 labojums."));
}

BOOST_AUTO_TEST_CASE(a_deadline_on_a_day_off_is_kept_and_noted) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto facts = house.facts();
    const auto* draft = workflow::in_work(*facts, house.plan);
    auto goal = std::ranges::find(facts->goals, draft->id, &workflow::Goal::plan_version);
    auto saved = house.post("/goal/" + goal->id.text() + "/action",
                            {{"title", "Gada pārskats"}, {"deadline", "31.12.2026."}, {"version", "0"}});
    BOOST_TEST(saved.status == 303);
    auto shown = house.get("/plan?said=day-off-2026-12-31");
    BOOST_TEST(says(shown, "31.12.2026. ir brīvdiena. Termiņš paliek; par kavējumu uzskatīsim no"));
    BOOST_TEST(!says(house.get("/plan?said=day-off-2026-12-30"), "ir brīvdiena"));
}

BOOST_AUTO_TEST_CASE(an_action_that_cannot_be_saved_comes_back_as_it_was_typed) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto facts = house.facts();
    const auto* draft = workflow::in_work(*facts, house.plan);
    BOOST_REQUIRE(draft);
    auto goal = std::ranges::find(facts->goals, draft->id, &workflow::Goal::plan_version);
    auto path = "/goal/" + goal->id.text() + "/action";
    auto refused =
        house.post(path, {{"title", ""}, {"deadline", "rīt"}, {"resources", "Divi <i>cilvēki</i>"}, {"version", "0"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(says(refused, "value=\"rīt\""));
    BOOST_TEST(says(refused, "Divi &lt;i&gt;cilvēki&lt;/i&gt;</textarea>"));
    BOOST_TEST(says(refused, "jālabo 2 vietas"));  // the date and the title, at once
    auto past = house.post(path, {{"title", "Vakar"}, {"deadline", "2026-10-01"}, {"version", "0"}});
    BOOST_TEST(past.status == 422);
    BOOST_TEST(says(past, "name=\"confirmed\""));
    auto confirmed =
        house.post(path, {{"title", "Vakar"}, {"deadline", "2026-10-01"}, {"confirmed", "1"}, {"version", "0"}});
    BOOST_TEST(confirmed.status == 303);
}

BOOST_AUTO_TEST_CASE(who_saves_second_sees_both_texts) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto facts = house.facts();
    auto draft = workflow::in_work(*facts, house.plan)->id;
    auto row = std::ranges::find(facts->priorities, draft, &workflow::Priority::plan_version);
    auto path = "/priority/" + row->id.text();
    auto version = std::to_string(row->version);
    BOOST_TEST(house.post(path, {{"title", "Pirmais teksts"}, {"version", version}}).status == 303);
    auto second = house.post(path, {{"title", "Otrais teksts"}, {"version", version}});
    BOOST_TEST(second.status == 422);
    BOOST_TEST(says(second, "Pirmais teksts"));
    BOOST_TEST(says(second, "value=\"Otrais teksts\""));
}

BOOST_AUTO_TEST_CASE(who_answers_the_self_check_second_sees_both_answers) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    const auto* draft = workflow::in_work(*house.facts(), house.plan);
    auto path = "/self-check/" + draft->id.text();
    auto version = std::to_string(draft->version);
    house.post(path, {{"q3", "yes"}, {"note3", "Pirmā piezīme"}, {"version", version}});
    auto second = house.post(path, {{"q3", "no"}, {"note3", "Otrā piezīme"}, {"version", version}});
    BOOST_TEST(second.status == 422);
    BOOST_TEST(says(second, "Jā · Pirmā piezīme"));
    BOOST_TEST(says(second, "value=\"Otrā piezīme\""));
}

BOOST_AUTO_TEST_CASE(the_self_check_asks_what_the_version_asks_that_the_cycle_began_with) {
    PlannedHouse house;
    catalog::Framework began = house.framework;
    began.version = "2023";  // which the house's cycle names
    began.self_check.front().text = {"Vai tā jautāja toreiz?", "Was this asked then?"};
    began.change.advice.front().text = {"Tā ieteica toreiz.", "This was advised then."};
    const auto newest = std::move(house.catalogue);  // the console goes on referring to it
    house.catalogue = catalog::Catalogue({began, *newest.newest(catalog::kMethodology)});
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto shown = house.get("/self-check/" + workflow::in_work(*house.facts(), house.plan)->id.text());
    BOOST_TEST(says(shown, "Vai tā jautāja toreiz?"));
    BOOST_TEST(says(shown, "Tā ieteica toreiz."));
}

BOOST_AUTO_TEST_CASE(an_action_page_tells_what_will_be_sent_and_hides_what_one_may_not) {
    PlannedHouse house;
    house.sign_in();
    auto shown = house.get("/action/" + house.planned.text());
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Aptaujāt klientus"));
    BOOST_TEST(says(shown, "Kas būs tālāk, ja nekas nemainās:"));
    BOOST_TEST(!says(shown, "Jā, ir pārbaudīts"));
    BOOST_TEST(house.get("/action/" + house.clerk.text()).status == 404);
}

BOOST_AUTO_TEST_CASE(a_version_is_completed_submitted_returned_and_approved_on_the_pages) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto facts = house.facts();
    auto draft = workflow::in_work(*facts, house.plan)->id;
    auto goal = std::ranges::find(facts->goals, draft, &workflow::Goal::plan_version);
    auto version = [&] { return std::to_string(workflow::find(house.facts()->versions, draft)->version); };
    auto path = "/version/" + draft.text();
    BOOST_TEST(says(house.get("/plan?version=draft"), "Lai plānu varētu iesniegt"));
    std::multimap<std::string, std::string> smart{
        {"title", goal->title}, {"expected_result", "80 %"}, {"version", std::to_string(goal->version)}};
    for (const auto* tick : {"smart1", "smart2", "smart3", "smart4", "smart5"}) smart.emplace(tick, "1");
    BOOST_TEST(house.post("/goal/" + goal->id.text(), smart).status == 303);
    BOOST_TEST(says(house.get("/self-check/" + draft.text()), "value=\"yes\""));
    std::multimap<std::string, std::string> answers{{"version", version()}};
    for (int i = 0; i < 25; ++i) answers.emplace("q" + std::to_string(i), i == 3 ? "no" : "yes");
    BOOST_TEST(house.post("/self-check/" + draft.text(), answers).status == 303);
    auto submitted = house.post(path + "/submit", {{"version", version()}, {"reason", "Tā vajag"}});
    BOOST_TEST(submitted.status == 303);
    BOOST_TEST(says(house.get("/plan?version=draft"), "Plāns gaida Jūsu lēmumu"));
    BOOST_TEST(says(house.get("/execution"), path + "/approve"));
    BOOST_TEST(house.post(path + "/return", {{"version", version()}, {"comment", ""}}).status == 422);
    BOOST_TEST(house.post(path + "/return", {{"version", version()}, {"comment", "Vēl <nav>"}}).status == 303);
    BOOST_TEST(says(house.get("/plan?version=draft"), "Vēl &lt;nav&gt;"));
    house.post(path + "/submit", {{"version", version()}, {"reason", "Tā vajag"}});
    auto asked = house.get(path + "/approve");
    BOOST_TEST(says(asked, "Vai apstiprināt plānu?"));
    BOOST_TEST(says(asked, "1.1.2. Aptaujāt klientus"));  // what is approved stands where it is approved
    BOOST_TEST(house.post(path + "/approve", {{"version", version()}}).status == 303);
    BOOST_TEST((workflow::in_force(*house.facts(), house.plan)->id == draft));
    for (const auto* page : {"/approve", "/return", "/submit"})  // from a letter that was read before
        BOOST_TEST(header(house.get(path + page), "Location") ==
                   "/plan?plan=" + house.plan.text() + "&said=over_already");
}

BOOST_AUTO_TEST_CASE(a_submitted_version_is_withdrawn_by_the_leader_and_edited_again) {
    PlannedHouse house;
    house.sign_in();
    house.get("/plan");
    house.post("/plan/" + house.plan.text() + "/draft", {});
    auto row = *workflow::in_work(*house.facts(), house.plan);
    const auto draft = row.id;
    row.state = workflow::VersionState::kSubmitted;
    row.submitted_on = workflow::date(2026, 10, 7);
    house.put({{{"plan.submitted", {workflow::Noun::kPlanVersion, draft.value}, {}}}, {row}, {}});
    BOOST_TEST(!says(house.get("/plan?version=draft"), "Atsaukt plānu"));  // the director decides instead
    auto role = house.facts()->roles.front();
    role.kind = workflow::RoleKind::kLeader;
    house.put({{{"role.given", {workflow::Noun::kRole, role.id.value}, {}}}, {role}, {}});
    auto shown = house.get("/plan?version=draft");
    BOOST_TEST(says(shown, "Atsaukt plānu"));
    auto version = std::to_string(workflow::find(house.facts()->versions, draft)->version);
    auto done = house.post("/version/" + draft.text() + "/withdraw", {{"version", version}});
    BOOST_TEST(done.status == 303);
    BOOST_TEST((workflow::find(house.facts()->versions, draft)->state == workflow::VersionState::kDraft));
    BOOST_TEST(says(house.get("/plan?said=plan_withdrawn"), "Plāns ir atsaukts"));
    BOOST_TEST(house.post("/version/" + draft.text() + "/withdraw", {{"version", version}}).status == 422);
}

}  // namespace pilnveide::web::test
