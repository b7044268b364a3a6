#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

BOOST_AUTO_TEST_CASE(the_director_sees_in_one_sentence_how_the_plan_stands) {
    PlannedHouse house;
    house.sign_in();
    auto shown = house.get("/execution");
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(says(shown, "Plāna izpilde kavējas: no 1 pasākuma, kura termiņš jau pienācis, izpildīti 0."));
    BOOST_TEST(says(shown, "Kavējas 1, apdraudēti 0."));
    BOOST_TEST(says(shown, PlannedHouse::kLateShown));
    BOOST_TEST(!says(shown, "<script>"));
    BOOST_TEST(says(shown, "<svg class=\"whole\" viewBox=\"0 0 1000 26\""));
    BOOST_TEST(says(shown, "fill=\"url(#p-late)\""));
}

BOOST_AUTO_TEST_CASE(what_was_done_in_a_quarter_and_verified_later_counts_for_that_quarter) {
    PlannedHouse house;
    house.clock.at = *workflow::instant_from_iso("2026-09-25T07:00:00Z");
    auto path = house.progress_path();
    house.get(path);
    auto saved = house.post(path, {{house.field("state"), "done"}, {house.planned.text() + "-state", "go"}});
    BOOST_REQUIRE(saved.status == 303);
    house.clock.at = *workflow::instant_from_iso("2026-10-08T07:00:00Z");
    house.sign_in();
    house.get("/action/" + house.late.text());
    auto version = workflow::find(house.facts()->actions, house.late)->version;
    auto verified = house.post("/action/" + house.late.text() + "/verify", {{"version", std::to_string(version)}});
    BOOST_REQUIRE(verified.status == 303);
    BOOST_TEST(says(house.get("/execution"),
                    "2026. gada 3. ceturksnis</a></th><td class=\"num\">1</td><td class=\"num\">1</td><td "
                    "class=\"num\">0</td>"));
}

BOOST_AUTO_TEST_CASE(a_deadline_is_granted_from_the_directors_view) {
    PlannedHouse house;
    house.sign_in();
    house.get("/action/" + house.late.text() + "/deadline");
    auto asked = house.post("/action/" + house.late.text() + "/deadline",
                            {{"wanted", "30.11.2026."}, {"reason", "Nav <naudas>"}});
    BOOST_TEST(asked.status == 303);
    auto shown = house.get("/execution");
    BOOST_TEST(says(shown, "Nav &lt;naudas&gt;"));
    auto facts = house.facts();
    BOOST_REQUIRE(!facts->wishes.empty());
    const auto& wish = facts->wishes.front();
    auto decided = house.post("/wish/" + wish.id.text() + "/decide",
                              {{"decision", "grant"}, {"version", std::to_string(wish.version)}});
    BOOST_TEST(decided.status == 303);
    BOOST_TEST(header(house.get("/wish/" + wish.id.text() + "/decide"), "Location") ==
               "/action/" + house.late.text() + "?said=over_already");
    BOOST_TEST((workflow::find(house.facts()->actions, house.late)->deadline == workflow::date(2026, 11, 30)));
}

BOOST_AUTO_TEST_CASE(a_failed_letter_is_shown_and_sent_once_more) {
    PlannedHouse house;
    workflow::Letter letter;
    letter.id = house.ids.make<workflow::Letter>();
    letter.recipient = house.clerk;
    letter.day = workflow::date(2026, 10, 7);
    letter.state = workflow::LetterState::kFailed;
    letter.attempt = 1;
    letter.subject = "Lūdzam ziņot <tagad>";
    letter.text = "Labdien!\n" + std::string(workflow::kLinkPlaceholder);
    letter.planned_at = house.clock.at;
    auto saved =
        house.record->write(house.agency, {}, house.clock.at, [&](store::Writing& to) -> workflow::Result<void> {
            to.save_letter(letter);
            return {};
        });
    BOOST_REQUIRE(saved);
    house.sign_in();
    BOOST_TEST(says(house.get("/letters"), "Lūdzam ziņot &lt;tagad&gt;"));
    auto shown = house.get("/letter/" + letter.id.text());
    BOOST_TEST(says(shown, "/r/PARAUGS"));
    BOOST_TEST(house.post("/letter/" + letter.id.text() + "/again", {}).status == 303);
    BOOST_TEST(house.letters_waited > 0);
    std::optional<workflow::Letter> now;
    house.record->read(house.agency, [&](store::Reading& from) { now = from.letter(letter.id); });
    BOOST_TEST((now->state == workflow::LetterState::kRetry));
    BOOST_TEST(house.post("/letter/" + letter.id.text() + "/again", {}).status == 422);
}

}  // namespace pilnveide::web::test
