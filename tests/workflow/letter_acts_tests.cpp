#include "workflow/letters/letter_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using namespace std::chrono;

namespace {

const Instant kNow = *instant_from_iso("2026-10-07T09:00:00Z");

Letter claimed() {
    Letter letter;
    letter.id = Id<Letter>{1};
    claim(letter);
    return letter;
}

Letter transmitting() {
    auto letter = claimed();
    transmit(letter, kNow);
    return letter;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_acts)

BOOST_AUTO_TEST_CASE(a_letter_that_is_taken_has_been_sent) {
    auto letter = transmitting();
    BOOST_TEST(letter.attempt == 1);
    deliver(letter, kNow + seconds{2});
    BOOST_TEST((letter.state == LetterState::kSent));
    BOOST_TEST((letter.first_tried_at == kNow));
    BOOST_TEST((letter.sent_at == kNow + seconds{2}));
}

BOOST_AUTO_TEST_CASE(every_claim_is_an_attempt_and_the_first_try_stays_the_first) {
    auto letter = transmitting();
    defer(letter, false, kNow);
    BOOST_TEST((letter.state == LetterState::kRetry));
    BOOST_TEST((letter.not_before > kNow));
    claim(letter);
    transmit(letter, kNow + hours{1});
    BOOST_TEST(letter.attempt == 2);
    BOOST_TEST((letter.first_tried_at == kNow));
}

BOOST_AUTO_TEST_CASE(after_five_days_a_deferred_letter_has_failed) {
    auto letter = transmitting();
    defer(letter, false, kNow + days{5});
    BOOST_TEST((letter.state == LetterState::kFailed));
    BOOST_TEST(!letter.not_before.has_value());
}

BOOST_AUTO_TEST_CASE(what_was_not_tried_is_due_at_once) {
    auto letter = transmitting();
    defer(letter, true, kNow);
    claim(letter);
    let_go(letter);
    BOOST_TEST((letter.state == LetterState::kRetry));
    BOOST_TEST(!letter.not_before.has_value());
}

BOOST_AUTO_TEST_CASE(each_end_is_that_of_the_table) {
    auto refused = transmitting();
    fail(refused);
    BOOST_TEST((refused.state == LetterState::kFailed));
    auto broken = transmitting();
    break_off(broken);
    BOOST_TEST((broken.state == LetterState::kUncertain));
    auto idle = claimed();
    cancel(idle);
    BOOST_TEST((idle.state == LetterState::kCancelled));
}

BOOST_AUTO_TEST_SUITE_END()
