#include "support/house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using namespace workflow;

namespace {

// A letter to the clerk, kept in the record.
Letter letter_in(House& house, LetterState state, int attempt) {
    Letter letter;
    letter.id = house.ids.make<Letter>();
    letter.recipient = house.clerk;
    letter.day = date(2026, 10, 6);
    letter.state = state;
    letter.attempt = attempt;
    letter.subject = "Progresa ziņojums";
    letter.planned_at = house.clock.at;
    auto saved = house.record->write(house.agency, {}, house.clock.at, [&](store::Writing& to) -> Result<void> {
        to.save_letter(letter);
        return {};
    });
    BOOST_TEST(saved.has_value());
    return letter;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_failed_letter_is_sent_again_once_and_its_page_tells_by_whom) {
    House house;
    const auto letter = letter_in(house, LetterState::kFailed, 2);
    house.sign_in();
    auto path = "/letter/" + letter.id.text();
    auto shown = house.get(path);
    BOOST_TEST(says(shown, "Sūtīt vēlreiz"));
    BOOST_TEST(!says(shown, "Vēstule vēlreiz nodota sūtīšanai."));
    auto once = shown.body.substr(shown.body.find("name=\"once\" value=\"") + 19, 13);
    for (int click = 0; click < 2; ++click)
        BOOST_TEST(header(house.post(path + "/again", {{"version", "0"}, {"once", once}}), "Location") ==
                   path + "?said=letter_again");
    BOOST_TEST(house.post(path + "/again", {{"version", "0"}}).status == 422);  // it is on its way already
    house.record->read(house.agency, [&](store::Reading& record) {
        BOOST_TEST((record.letter(letter.id)->state == LetterState::kRetry));
        BOOST_TEST(record.history(Subject{Noun::kLetter, letter.id.value}, 10).size() == 1u);
    });
    auto after = house.get(path);
    BOOST_TEST(says(after, "Vēstule vēlreiz nodota sūtīšanai."));
    BOOST_TEST(says(after, "Dace Ozola"));
}

BOOST_AUTO_TEST_CASE(who_decides_second_about_a_held_letter_is_told_that_somebody_was_faster) {
    House house;
    const auto letter = letter_in(house, LetterState::kSent, 0);
    house.sign_in();
    house.get("/letters");
    for (const auto* late : {"/cancel", "/release", "/again", "/arrived"}) {
        auto told = house.post("/letter/" + letter.id.text() + late, {{"version", "0"}});
        BOOST_TEST(told.status == 422, late << told.status);
        BOOST_TEST(says(told, "Kāds bija ātrāks"), late);
    }
}

BOOST_AUTO_TEST_CASE(little_room_for_the_data_is_told_above_the_letters) {
    House house;
    house.sign_in();
    BOOST_TEST(!says(house.get("/letters"), "maz vietas"));
    house.console->little_room = [] { return std::optional<std::string>("312 MiB (4 %)"); };
    BOOST_TEST(says(house.get("/letters"), "Serverī datiem atlicis maz vietas – 312 MiB (4 %)."));
}

}  // namespace pilnveide::web::test
