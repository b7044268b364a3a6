#include "workflow/letters/letter_machine.h"

#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace pilnveide::workflow;
using namespace std::chrono;

namespace {

const WorkingCalendar kCalendar{known_moved_days()};

Instant utc(std::string_view text) { return *instant_from_iso(text); }

Letter planned(std::int64_t id = 1) {
    Letter letter;
    letter.immediate = true;
    letter.id = Id<Letter>{id};
    return letter;
}

// The moments at which a letter is tried until it is given up.
std::vector<Instant> tries(std::int64_t id, bool relay_down) {
    auto letter = planned(id);
    Instant now = utc("2026-10-07T06:00:00Z");
    letter.first_tried_at = now;
    std::vector<Instant> all{now};
    for (letter.attempt = 1;; ++letter.attempt) {
        const auto next = next_try(letter, relay_down, now);
        if (!next) return all;
        now = *next;
        all.push_back(now);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_machine)

BOOST_AUTO_TEST_CASE(states_have_the_names_of_the_record) {
    BOOST_TEST(letter_state_name(LetterState::kPlanned) == "planned");
    BOOST_TEST(letter_state_name(LetterState::kUncertain) == "uncertain");
    BOOST_TEST(letter_state_name(LetterState::kCancelled) == "cancelled");
}

BOOST_AUTO_TEST_CASE(an_uncertain_letter_is_sent_again_only_by_hand) {
    const auto by = [](Relations who) {
        return next_state(kLetterMachine.table, LetterState::kUncertain, LetterEvent::kSendAgain, who);
    };
    BOOST_TEST(!by(Relations::kSystem).has_value());
    BOOST_TEST((by(Relations::kAdministrator).value() == LetterState::kRetry));
    BOOST_TEST(!next_state(kLetterMachine.table, LetterState::kUncertain, LetterEvent::kClaim, Relations::kSystem)
                    .has_value());
}

// M-04: 38 to 48 attempts, none closer than 24 minutes, given up at 120 hours.
BOOST_AUTO_TEST_CASE(a_deferred_letter_is_tried_for_five_days_and_then_given_up) {
    for (std::int64_t id = 1; id <= 500; ++id) {
        const auto all = tries(id * 7919, false);
        BOOST_TEST(all.size() >= 38u);
        BOOST_TEST(all.size() <= 48u);
        for (std::size_t at = 1; at < all.size(); ++at) BOOST_TEST((all[at] - all[at - 1] >= minutes{24}));
        BOOST_TEST((all[1] - all[0] <= minutes{36}));
        BOOST_TEST((all.back() - all.front() >= hours{120}));
        BOOST_TEST((all.back() - all.front() <= hours{123}));
    }
}

BOOST_AUTO_TEST_CASE(a_relay_that_is_down_is_tried_after_five_minutes_and_later_every_half_hour) {
    const auto all = tries(12345, true);
    BOOST_TEST((all[1] - all[0] >= minutes{4}));
    BOOST_TEST((all[1] - all[0] <= minutes{6}));
    for (std::size_t at = 7; at + 1 < all.size(); ++at) {
        BOOST_TEST((all[at] - all[at - 1] >= minutes{24}));
        BOOST_TEST((all[at] - all[at - 1] <= minutes{36}));
    }
}

BOOST_AUTO_TEST_CASE(letters_deferred_together_do_not_come_back_together) {
    BOOST_TEST((tries(1, false)[2] != tries(2, false)[2]));
    BOOST_TEST((tries(1, false) == tries(1, false)));
}

BOOST_AUTO_TEST_CASE(letters_leave_on_working_days_between_half_past_eight_and_half_past_four) {
    const auto leaves = [](std::string_view at) { return may_leave(planned(), kCalendar, utc(at)); };
    BOOST_TEST(!leaves("2026-10-07T05:29:59Z"));
    BOOST_TEST(leaves("2026-10-07T05:30:00Z"));
    BOOST_TEST(leaves("2026-10-07T13:29:59Z"));
    BOOST_TEST(!leaves("2026-10-07T13:30:00Z"));
    BOOST_TEST(!leaves("2026-10-10T09:00:00Z"));  // Saturday
    BOOST_TEST(leaves("2026-06-27T09:00:00Z"));   // worked Saturday
    BOOST_TEST(!leaves("2026-01-02T09:00:00Z"));  // moved free day
}

BOOST_AUTO_TEST_CASE(a_gathered_letter_leaves_at_its_persons_moment_of_the_morning_or_later) {
    auto letter = planned();
    letter.immediate = false;
    letter.recipient = Id<Person>{4711};
    const auto opens = utc("2026-10-07T05:30:00Z");
    const auto at = opens + slot_of(letter.recipient);
    BOOST_TEST((leaves_at(letter, kCalendar, opens - hours{2}) == at));
    BOOST_TEST(!may_leave(letter, kCalendar, at - seconds{1}));
    BOOST_TEST(may_leave(letter, kCalendar, at));
    BOOST_TEST((leaves_at(letter, kCalendar, opens + hours{3}) == opens + hours{3}));  // gathered late: at once
    BOOST_TEST((leaves_at(letter, kCalendar, utc("2026-10-09T20:00:00Z")) ==
                utc("2026-10-12T05:30:00Z") + slot_of(letter.recipient)));
    letter.first_tried_at = opens - days{1};  // the relay has seen it: its retries have a time of their own
    BOOST_TEST(may_leave(letter, kCalendar, opens));
}

// S-10: at most twice the mean in any minute, and all within the half hour.
BOOST_AUTO_TEST_CASE(five_thousand_letters_leave_spread_over_the_first_half_hour) {
    std::map<std::int64_t, int> minutes_of;
    const auto opens = utc("2026-10-07T05:30:00Z");
    for (std::int64_t id = 1; id <= 5000; ++id) {
        auto letter = planned(id);
        letter.immediate = false;
        letter.recipient = Id<Person>{id * 1'000'003};
        ++minutes_of[(leaves_at(letter, kCalendar, opens) - opens) / minutes{1}];
    }
    BOOST_TEST(minutes_of.size() == 30u);
    BOOST_TEST(minutes_of.rbegin()->first == 29);
    for (const auto& [minute, letters] : minutes_of) BOOST_TEST(letters <= 2 * 5000 / 30, minute);
}

BOOST_AUTO_TEST_CASE(the_day_before_a_holiday_closes_an_hour_earlier) {
    BOOST_TEST(in_window(kCalendar, utc("2026-11-17T13:29:00Z")));
    BOOST_TEST(!in_window(kCalendar, utc("2026-11-17T13:30:00Z")));
    BOOST_TEST(in_window(kCalendar, utc("2026-11-16T14:29:00Z")));
}

BOOST_AUTO_TEST_CASE(what_a_person_waits_for_leaves_at_any_hour) {
    BOOST_TEST(may_leave(planned(), kCalendar, utc("2026-12-25T23:00:00Z"), true));
}

BOOST_AUTO_TEST_CASE(a_retry_waits_for_its_moment_but_not_for_the_window) {
    auto letter = planned();
    letter.state = LetterState::kRetry;
    letter.first_tried_at = utc("2026-10-09T13:20:00Z");
    letter.not_before = utc("2026-10-09T13:50:00Z");
    BOOST_TEST(!may_leave(letter, kCalendar, utc("2026-10-09T13:49:59Z")));
    BOOST_TEST(may_leave(letter, kCalendar, utc("2026-10-09T13:50:00Z")));
    letter.first_tried_at.reset();  // claimed, and given back before the relay saw it
    BOOST_TEST(!may_leave(letter, kCalendar, utc("2026-10-09T13:50:00Z")));
}

BOOST_AUTO_TEST_CASE(only_planned_letters_and_retries_leave) {
    for (auto state : {LetterState::kClaimed, LetterState::kTransmitting, LetterState::kSent, LetterState::kFailed,
                       LetterState::kUncertain, LetterState::kHeld, LetterState::kCancelled}) {
        auto letter = planned();
        letter.state = state;
        BOOST_TEST(!may_leave(letter, kCalendar, utc("2026-10-07T09:00:00Z")), letter_state_name(state));
    }
}

BOOST_AUTO_TEST_CASE(the_next_window_is_now_or_the_next_working_morning) {
    BOOST_TEST(iso(next_window(kCalendar, utc("2026-10-07T09:00:00Z"))) == "2026-10-07T09:00:00Z");
    BOOST_TEST(iso(next_window(kCalendar, utc("2026-10-07T03:00:00Z"))) == "2026-10-07T05:30:00Z");
    BOOST_TEST(iso(next_window(kCalendar, utc("2026-12-30T14:30:00Z"))) == "2027-01-04T06:30:00Z");
    BOOST_TEST(iso(next_window(kCalendar, utc("2026-10-23T13:30:00Z"))) == "2026-10-26T06:30:00Z");
}

BOOST_AUTO_TEST_SUITE_END()
