#include "workflow/letters/send_again.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

Letter letter_in(LetterState state) {
    Letter letter;
    letter.id = {17};
    letter.state = state;
    letter.attempt = 3;
    letter.message_id = "17@pilnveide";
    letter.text = "Labdien!";
    letter.first_tried_at = Instant{std::chrono::seconds{1000}};
    letter.not_before = Instant{std::chrono::seconds{2000}};
    return letter;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sending_again)

BOOST_AUTO_TEST_CASE(the_same_bytes_are_due_at_once_and_the_history_says_so) {
    for (auto state : {LetterState::kFailed, LetterState::kUncertain}) {
        auto again = send_again(letter_in(state), Relations::kLeader);
        BOOST_REQUIRE(again);
        BOOST_TEST((again->letter.state == LetterState::kRetry));
        BOOST_TEST(!again->letter.not_before);
        BOOST_TEST(!again->letter.first_tried_at);
        BOOST_TEST(again->letter.message_id == "17@pilnveide");
        BOOST_TEST(again->letter.text == "Labdien!");
        BOOST_REQUIRE(again->told.events.size() == 1u);
        BOOST_TEST(again->told.events[0].kind == "letter.sent_again");
        BOOST_TEST((again->told.events[0].subject == Subject{Noun::kLetter, 17}));
    }
}

BOOST_AUTO_TEST_CASE(who_may_look_at_letters_may_send_them_again_and_nobody_else) {
    const auto failed = letter_in(LetterState::kFailed);
    for (auto who : {Relations::kLeader, Relations::kDirector, Relations::kAdministrator})
        BOOST_TEST(send_again(failed, who).has_value());
    for (auto who : {Relations::kPerson, Relations::kOwner, Relations::kSystem})
        BOOST_TEST(!send_again(failed, who).has_value());
}

BOOST_AUTO_TEST_CASE(a_letter_that_is_on_its_way_or_has_arrived_is_not_sent_again) {
    for (auto state : {LetterState::kPlanned, LetterState::kTransmitting, LetterState::kSent, LetterState::kCancelled})
        BOOST_TEST(!send_again(letter_in(state), Relations::kAdministrator).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
