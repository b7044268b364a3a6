#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

// The director signs in; the clerk and one more have addresses; a cycle whose first task is completed.
struct TellingHouse : PlannedHouse {
    TellingHouse() {
        Change change;
        auto person = *find(facts()->people, clerk);
        person.email = "juris@dienests.lv";
        change.events.push_back({"person.edited", {Noun::kPerson, clerk.value}, {}});
        change.rows.emplace_back(person);
        for (int number = 1; number <= 10; ++number) {
            Task task;
            task.id = ids.make<Task>();
            task.cycle = cycle();
            task.number = number;
            task.due = date(2026, 10, 30);
            if (number == 1) task.completed_at = clock.at;
            if (number == 2) second = task.id;
            change.rows.emplace_back(task);
        }
        put(change);
        sign_in();
    }

    Id<Cycle> cycle() { return facts()->plans.front().cycle; }
    std::string path(const std::string& kind = "cycle") { return "/publish/" + kind + "/" + cycle().text(); }
    std::size_t sent() { return facts()->publications.size(); }

    Id<Task> second;
};

constexpr const char* kWords = "Sākam <b>novembrī</b>.";

}  // namespace

BOOST_AUTO_TEST_CASE(the_letter_is_seen_before_it_is_sent_and_nothing_is_kept_of_looking) {
    TellingHouse house;
    auto blank = house.get(house.path());
    BOOST_TEST(blank.status == 200);
    BOOST_TEST(says(blank, "Apskatīt vēstuli"));
    auto seen = house.post(house.path(), {{"do", "preview"}, {"text", kWords}});
    BOOST_TEST(seen.status == 200);
    BOOST_TEST(says(seen, "Vai sūtīt 1 cilvēkam?"));
    BOOST_TEST(says(seen, "Sākam &lt;b&gt;novembrī&lt;/b&gt;."));
    BOOST_TEST(says(seen, "Labdien!"));
    BOOST_TEST(says(seen, "Īsumā"));
    BOOST_TEST(!says(seen, "<b>novembrī</b>"));
    BOOST_TEST(house.sent() == 0u);
    auto again = house.post(house.path(), {{"do", "edit"}, {"text", kWords}});
    BOOST_TEST(again.status == 200);
    BOOST_TEST(says(again, "Sākam &lt;b&gt;novembrī&lt;/b&gt;."));
    BOOST_TEST(says(again, "<textarea"));
}

BOOST_AUTO_TEST_CASE(what_is_sent_has_the_lines_that_were_typed_and_seen) {
    TellingHouse house;
    house.get(house.path());
    auto seen = house.post(house.path(), {{"do", "preview"}, {"text", "Pirmā rinda.\n\nOtrā \"rinda\"."}});
    BOOST_TEST(says(seen, "<textarea name=\"text\" hidden>\nPirmā rinda.\n\nOtrā &quot;rinda&quot;.</textarea>"));
}

BOOST_AUTO_TEST_CASE(of_a_quarter_that_is_not_reviewed_it_says_what_it_waits_for) {
    TellingHouse house;
    auto shown = house.get("/publish/quarter/2026-Q3");
    BOOST_TEST(says(shown, "To varēs nosūtīt, kad ceturkšņa izvērtēšana būs pabeigta."));
    BOOST_TEST(!says(shown, "Tas vairs nav iespējams"));
}

BOOST_AUTO_TEST_CASE(sent_twice_by_a_double_click_it_is_sent_once_and_shown_where_it_belongs) {
    TellingHouse house;
    auto task = "/task/" + house.second.text();
    BOOST_TEST(says(house.get(task), house.path()));
    auto seen = house.post(house.path(), {{"do", "preview"}, {"text", kWords}});
    auto once = seen.body.substr(seen.body.find("name=\"once\" value=\"") + 19, 13);
    for (int click = 0; click < 2; ++click)
        BOOST_TEST(header(house.post(house.path(), {{"do", "send"}, {"text", kWords}, {"once", once}}), "Location") ==
                   task + "?said=published");
    BOOST_TEST(house.sent() == 1u);
    BOOST_TEST(house.letters_waited > 0);
    BOOST_TEST(says(house.get(task), "Darbiniekiem nosūtīts 07.10.2026."));
    auto cycle = house.get("/cycle?cycle=" + house.cycle().text());
    BOOST_TEST(says(cycle, "Kas nosūtīts darbiniekiem"));
    BOOST_TEST(says(cycle, "Sākam &lt;b&gt;novembrī&lt;/b&gt;."));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_the_words_is_said_before_the_preview) {
    TellingHouse house;
    house.get(house.path());
    auto blank = house.post(house.path(), {{"do", "preview"}, {"text", " "}});
    BOOST_TEST(blank.status == 422);
    BOOST_TEST(says(blank, "Vēstule vēl nav nosūtīta"));
    BOOST_TEST(house.post(house.path(), {{"do", "send"}, {"text", " "}}).status == 422);
    BOOST_TEST(house.sent() == 0u);
}

BOOST_AUTO_TEST_CASE(what_may_not_be_told_yet_says_what_is_missing) {
    TellingHouse house;
    auto results = house.get(house.path("results"));
    BOOST_TEST(results.status == 200);
    BOOST_TEST(says(results, "Vēl ne"));
    BOOST_TEST(!says(results, "<textarea"));
    BOOST_TEST(house.post(house.path("results"), {{"do", "send"}, {"text", kWords}}).status == 422);
    BOOST_TEST(house.sent() == 0u);
    BOOST_TEST(house.get("/publish/gossip/" + house.cycle().text()).status == 404);
    BOOST_TEST(house.get("/publish/quarter/soon").status == 404);
}

BOOST_AUTO_TEST_CASE(a_second_letter_of_a_kind_is_confirmed_on_a_later_day) {
    TellingHouse house;
    house.get(house.path());
    house.post(house.path(), {{"do", "send"}, {"text", kWords}});
    BOOST_TEST(says(house.post(house.path(), {{"do", "preview"}, {"text", "Citi"}}), "šodien jau ir nosūtīts"));
    house.clock.at += days{1};
    auto doubt = house.post(house.path(), {{"do", "preview"}, {"text", "Citi"}});
    BOOST_TEST(doubt.status == 422);
    BOOST_TEST(says(doubt, "name=\"confirmed\""));
    auto seen = house.post(house.path(), {{"do", "preview"}, {"text", "Citi"}, {"confirmed", "1"}});
    BOOST_TEST(says(seen, "name=\"confirmed\" value=\"1\""));
    house.post(house.path(), {{"do", "send"}, {"text", "Citi"}, {"confirmed", "1"}});
    BOOST_TEST(house.sent() == 2u);
}

BOOST_AUTO_TEST_CASE(a_closed_quarter_offers_to_tell_the_staff) {
    TellingHouse house;
    BOOST_TEST(!says(house.get("/review/2026-Q3"), "/publish/quarter"));
    BOOST_TEST(house.post("/review/2026-Q3", {{"do", "close"}, {"held_on", "2026-10-07"}, {"version", "0"}}).status ==
               303);
    BOOST_TEST(says(house.get("/review/2026-Q3"), "/publish/quarter/2026-Q3"));
    auto seen = house.post("/publish/quarter/2026-Q3", {{"do", "preview"}, {"text", ""}});
    BOOST_TEST(says(seen, "Mūsu plāns pēc 3. ceturkšņa"));
    BOOST_TEST(header(house.post("/publish/quarter/2026-Q3", {{"do", "send"}, {"text", ""}}), "Location") ==
               "/review/2026-Q3?said=published");
    BOOST_TEST(says(house.get("/review/2026-Q3"), "Darbiniekiem nosūtīts 07.10.2026."));
}

}  // namespace pilnveide::web::test
