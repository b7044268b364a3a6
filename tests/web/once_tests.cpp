#include "web/once.h"

#include "support/planned_house.h"
#include "web/route.h"
#include "workflow/plan/approval_acts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <thread>

namespace pilnveide::web::test {
namespace {

using namespace workflow;
using Fields = std::multimap<std::string, std::string>;

// The one-time id of the first form on a page.
std::string once_of(const Response& page) {
    const std::string field = "name=\"once\" value=\"";
    auto at = page.body.find(field);
    return at == std::string::npos ? std::string() : page.body.substr(at + field.size(), 13);
}

// A house whose director is signed in and has a draft in hand, so that there is something new on every kind of page.
struct DraftHouse : PlannedHouse {
    DraftHouse() {
        sign_in();
        get("/plan");
        post("/plan/" + plan.text() + "/draft", {});
        auto now = facts();
        draft = in_work(*now, plan)->id;
        draft_priority = std::ranges::find(now->priorities, draft, &Priority::plan_version)->id;
        draft_goal = std::ranges::find(now->goals, draft, &Goal::plan_version)->id;
    }
    Fields action() { return {{"title", "Trešais"}, {"deadline", "30.11.2026."}, {"version", "0"}}; }
    std::string action_path() { return "/goal/" + draft_goal.text() + "/action"; }

    Id<PlanVersion> draft;
    Id<Priority> draft_priority;
    Id<Goal> draft_goal;
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_form_carries_a_fresh_one_time_id) {
    DraftHouse house;
    auto first = once_of(house.get(house.action_path()));
    auto second = once_of(house.get(house.action_path()));
    BOOST_TEST(Id<int>::from_text(first).has_value());
    BOOST_TEST(Id<int>::from_text(second).has_value());
    BOOST_TEST(first != second);
}

BOOST_AUTO_TEST_CASE(a_form_that_is_posted_twice_adds_one_row_and_is_answered_alike) {
    DraftHouse house;
    struct Case {
        std::string path;
        Fields typed;
        std::size_t (*count)(const Facts&);
    };
    const auto person = "/person/" + house.clerk.text();
    const Case cases[] = {
        {house.action_path(), house.action(), [](const Facts& f) { return f.planned_actions.size(); }},
        {"/people/new", {{"name", "Līga Kalna"}, {"language", "lv"}}, [](const Facts& f) { return f.people.size(); }},
        {"/version/" + house.draft.text() + "/priority",
         {{"title", "Otrā prioritāte"}},
         [](const Facts& f) { return f.priorities.size(); }},
        {"/priority/" + house.draft_priority.text() + "/goal",
         {{"title", "Otrais mērķis"}},
         [](const Facts& f) { return f.goals.size(); }},
        {person + "/role", {{"role", "member"}, {"from", "2026-10-07"}}, [](const Facts& f) { return f.roles.size(); }},
        {person + "/substitute",
         {{"stands_in", house.director.text()}, {"from", "2026-10-07"}, {"to", "2026-10-09"}},
         [](const Facts& f) { return f.substitutes.size(); }},
        {"/action/" + house.planned.text() + "/deadline",
         {{"wanted", "2026-12-15"}, {"reason", "Vajag laiku"}},
         [](const Facts& f) { return f.wishes.size(); }},
        {"/cycle/start",
         {{"title", "Pašnovērtējums 2027"}, {"starts_on", "2026-10-12"}},
         [](const Facts& f) { return f.cycles.size(); }},
        {"/plan/new",
         {{"title", "Plāns 2027"}, {"period_from", "2027-01-01"}, {"period_to", "2027-12-31"}},
         [](const Facts& f) { return f.plans.size(); }},
    };
    for (const auto& one : cases) {
        BOOST_TEST_CONTEXT(one.path) {
            auto typed = one.typed;
            typed.emplace("once", once_of(house.get(one.path)));
            auto before = one.count(*house.facts());
            auto first = house.post(one.path, typed);
            BOOST_TEST(first.status == 303);
            BOOST_TEST(one.count(*house.facts()) == before + 1);
            auto second = house.post(one.path, typed);
            BOOST_TEST(second.status == 303);
            BOOST_TEST(header(second, "Location") == header(first, "Location"));
            BOOST_TEST(one.count(*house.facts()) == before + 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(two_posts_at_one_time_add_one_action_and_so_does_one_after_a_restart) {
    DraftHouse house;
    Request request;
    request.method = Method::kPost;
    request.path = house.action_path();
    request.form = house.action();
    request.form.emplace("once", once_of(house.get(house.action_path())));
    request.form.emplace("csrf", house.csrf);
    request.cookies = house.cookies;
    auto before = house.facts()->planned_actions.size();
    std::vector<std::string> led(8);
    std::vector<std::thread> threads;
    for (auto& to : led) threads.emplace_back([&] { to = header(answer(*house.console, request), "Location"); });
    for (auto& thread : threads) thread.join();
    house.restart();
    led.push_back(header(answer(*house.console, request), "Location"));
    BOOST_TEST(house.facts()->planned_actions.size() == before + 1);
    BOOST_TEST(!led.front().empty());
    BOOST_TEST(std::ranges::count(led, led.front()) == 9);
}

BOOST_AUTO_TEST_CASE(a_form_that_was_refused_keeps_its_id_and_is_saved_when_it_is_mended) {
    DraftHouse house;
    auto once = once_of(house.get(house.action_path()));
    auto typed = house.action();
    typed.emplace("once", once);
    auto wrong = typed;
    wrong.find("title")->second = "";
    auto refused = house.post(house.action_path(), wrong);
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(once_of(refused) == once);
    BOOST_TEST(house.post(house.action_path(), wrong).status == 422);
    auto before = house.facts()->planned_actions.size();
    BOOST_TEST(house.post(house.action_path(), typed).status == 303);
    BOOST_TEST(house.facts()->planned_actions.size() == before + 1);
}

BOOST_AUTO_TEST_CASE(who_goes_back_to_a_form_and_writes_the_next_thing_loses_nothing) {
    DraftHouse house;
    auto typed = house.action();
    typed.emplace("once", once_of(house.get(house.action_path())));
    auto next = typed;
    next.find("title")->second = "Ceturtais";
    auto before = house.facts()->planned_actions.size();
    house.post(house.action_path(), typed);
    house.post(house.action_path(), next);
    house.post(house.action_path(), next);
    BOOST_TEST(house.facts()->planned_actions.size() == before + 2);
}

BOOST_AUTO_TEST_CASE(what_was_taken_out_already_is_answered_as_the_first_time) {
    DraftHouse house;
    auto now = house.facts();
    auto row = *std::ranges::find(now->planned_actions, house.draft, &PlannedAction::plan_version);
    auto path = "/planned/" + row.id.text();
    Fields typed{{"version", std::to_string(row.version)}, {"once", once_of(house.get(path))}};
    auto first = house.post(path + "/remove", typed);
    BOOST_TEST(first.status == 303);
    BOOST_TEST(house.post(path + "/remove", typed).status == 303);
    typed.erase("once");
    BOOST_TEST(house.post(path + "/remove", typed).status == 404);
}

BOOST_AUTO_TEST_CASE(a_second_click_on_verify_or_invite_is_told_what_the_first_did) {
    PlannedHouse house;
    auto path = house.progress_path();
    house.get(path);
    house.post(path, {{house.field("state"), "done"}, {house.planned.text() + "-state", "go"}});
    house.sign_in();
    auto action = "/action/" + house.late.text();
    auto shown = house.get(action);
    auto version = std::to_string(find(house.facts()->actions, house.late)->version);
    Fields verify{{"version", version}, {"once", once_of(shown)}};
    for (int click = 0; click < 2; ++click)
        BOOST_TEST(header(house.post(action + "/verify", verify), "Location") == action + "?said=action_verified");
    auto person = "/person/" + house.clerk.text();
    Fields invite{{"version", "0"}, {"once", once_of(house.get(person))}};
    for (int click = 0; click < 2; ++click)
        BOOST_TEST(header(house.post(person + "/invite", invite), "Location") == person + "?said=invited");
    house.record->read(house.agency, [](store::Reading& record) { BOOST_TEST(record.ledger().all().size() == 1u); });
}

BOOST_AUTO_TEST_CASE(a_report_behind_a_link_is_saved_as_often_as_it_changes_and_its_token_stays_out_of_the_record) {
    PlannedHouse house;
    auto path = house.progress_path();
    Fields typed{{house.field("state"), "go"}, {house.planned.text() + "-state", "go"}};
    typed.emplace("once", once_of(house.get(path)));
    auto other = typed;
    other.emplace(house.field("done"), "Puse ir uzrakstīta");
    auto saved = [&](const Fields& form) {
        BOOST_TEST(header(house.post(path, form), "Location") == path + "?said=report_saved");
        auto now = house.facts();
        return std::ranges::find(now->reports, house.late, &ProgressReport::action)->done;
    };
    BOOST_TEST(saved(typed).empty());
    BOOST_TEST(saved(typed).empty());
    BOOST_TEST(saved(other) == "Puse ir uzrakstīta");
    BOOST_TEST(saved(typed).empty());  // went back twice, and means it
    BOOST_TEST(house.facts()->reports.size() == 2u);
    for (const auto* name : {"record.db", "record.db-wal"}) {
        std::ifstream file(house.folder.path / name, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        BOOST_TEST(bytes.find(path.substr(3)) == std::string::npos);
    }
}

}  // namespace pilnveide::web::test
