#include "workflow/quarter/review_acts.h"

#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Quarter kFirst{2026, 1};

struct Asked : PlanOffice {
    Asked() {
        bring_into_force();
        today = date(2026, 3, 24);
        keep(open_requests(as_system()));
        today = date(2026, 4, 15);
    }

    [[nodiscard]] ReviewInput notes() const {
        const Review* stored = review_of(facts, kFirst);
        return {date(2026, 4, 14), "Visa grupa", "Runājām par\ntermiņiem", stored ? stored->version : 0};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_silent_are_those_who_were_asked_and_have_not_answered, Asked) {
    report("1.1.1", ActionState::kInProgress, kFirst);
    report("1.2.1", ActionState::kDone, kFirst);
    auto names = silent(facts, kFirst);
    BOOST_TEST((names == std::vector{members[1], members[2], members[4]}));  // Elza, Gatis, Kārlis
    keep(cancel_action(as(leader), action("1.2.2").id, "Lieks", action("1.2.2").version));
    BOOST_TEST(silent(facts, kFirst).size() == 2u);  // nothing is left to answer
}

BOOST_FIXTURE_TEST_CASE(those_who_lead_keep_notes_of_the_meeting, Asked) {
    BOOST_TEST(refused(save_review(as(members[0]), kFirst, notes()), Refusal::Kind::kNotAllowed));
    auto open = notes();
    open.held_on = Date{};
    auto change = keep(save_review(as(leader), kFirst, open));
    BOOST_TEST(tells(change, "review.saved"));
    BOOST_TEST((!review_of(facts, kFirst)->held_on && review_of(facts, kFirst)->due == date(2026, 4, 16)));
    BOOST_TEST(refused(save_review(as(leader), kFirst, open), Refusal::Kind::kStale));
    keep(save_review(as(director), kFirst, notes()));
    BOOST_TEST((review_of(facts, kFirst)->held_on == date(2026, 4, 14)));
    BOOST_TEST(!is_closed(facts, kFirst));
    BOOST_TEST(facts.reviews.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(the_meeting_was_held_in_the_past_and_not_before_the_quarter, Asked) {
    auto input = notes();
    input.held_on = today + days{1};
    BOOST_TEST(refused(save_review(as(leader), kFirst, input), Problem::kOutOfRange, "held_on"));
    input.held_on = date(2025, 12, 30);
    BOOST_TEST(refused(save_review(as(leader), kFirst, input), Problem::kBeforeStart, "held_on"));
    input.held_on = Date{};
    BOOST_TEST(refused(close_review(as(leader), kFirst, input), Problem::kMissing, "held_on"));
    input.minutes = "\x01";
    BOOST_TEST(refused(save_review(as(leader), kFirst, input), Problem::kControlCharacter, "minutes"));
    BOOST_TEST(refused(close_review(as(leader), Quarter{2026, 3}, notes()), Problem::kBeforeStart));
}

BOOST_FIXTURE_TEST_CASE(closing_the_review_ends_the_quarter, Asked) {
    report("1.1.1", ActionState::kInProgress, kFirst);
    auto change = keep(close_review(as(director), kFirst, notes()));
    BOOST_TEST(tells(change, "review.closed"));
    BOOST_TEST(is_closed(facts, kFirst));
    BOOST_TEST((review_of(facts, kFirst)->closed_by == director && review_of(facts, kFirst)->closed_on == today));
    for (const auto& request : facts.requests) BOOST_TEST((request.state == RequestState::kClosed));
    BOOST_TEST(silent(facts, kFirst).size() == 4u);  // who never answered stays known
    BOOST_TEST(refused(save_report(as(members[0]), members[0], kFirst, {answer("1.1.1", ActionState::kDone)}),
                       Problem::kWrongState));
    BOOST_TEST(
        refused(save_report(as(leader), clerk, kFirst, {answer("1.1.1", ActionState::kDone)}), Problem::kWrongState));
    BOOST_TEST(refused(save_review(as(leader), kFirst, notes()), Problem::kWrongState));
    BOOST_TEST(refused(close_review(as(leader), kFirst, notes()), Problem::kWrongState));
    facts.requests.clear();
    BOOST_TEST(open_requests(as_system()).rows.empty());
}
