#include "workflow/quarter/review_acts.h"

#include "workflow/form_check.h"
#include "workflow/machine/request_machine.h"
#include "workflow/quarter/report_acts.h"

namespace pilnveide::workflow {

namespace {

Review review_from(const Acting& acting, Quarter quarter) {
    if (const Review* stored = review_of(acting.facts, quarter)) return *stored;
    Review review;
    review.id = acting.ids.make<Review>();
    review.quarter = quarter;
    review.due = dates_of(acting.facts, quarter).review_due;
    return review;
}

// The review with what was typed put in, or why that is impossible. The day of the meeting may be open while notes are
// taken.
Result<Review> written(const Acting& acting, Quarter quarter, const ReviewInput& input, bool closing) {
    const Facts& facts = acting.facts;
    auto state = is_closed(facts, quarter) ? RequestState::kClosed : kRequestMachine.start;
    auto possible = step(kRequestMachine, state, RequestEvent::kClose, relations(facts, acting.by, acting.today));
    if (!possible) return refuse(possible.error());
    if (quarter.first_day() > acting.today)
        return refuse(Refusal::invalid(Problem::kBeforeStart, {}, {iso(quarter.first_day())}));
    Review review = review_from(acting, quarter);
    if (review.version != input.version) return refuse(Refusal::stale());
    FormCheck check;
    review.participants = check.note(input.participants, "participants");
    review.minutes = check.note(input.minutes, "minutes");
    if (closing || input.held_on != Date{}) {
        check.past_day(input.held_on, acting.today, "held_on");
        if (input.held_on != Date{} && input.held_on < quarter.first_day())
            check.add(Problem::kBeforeStart, "held_on", {iso(quarter.first_day())});
    }
    if (!check.sound()) return refuse(check.refusal());
    review.held_on = input.held_on == Date{} ? std::nullopt : std::optional{input.held_on};
    return review;
}

Change saved(std::string kind, Review review) {
    Change change;
    change.events.push_back({std::move(kind), {Noun::kReview, review.id.value}, {{"quarter", review.quarter.text()}}});
    if (review.held_on) change.events.back().details.emplace_back("held_on", iso(*review.held_on));
    change.rows.emplace_back(std::move(review));
    return change;
}

}  // namespace

Result<Change> save_review(const Acting& acting, Quarter quarter, const ReviewInput& input) {
    auto review = written(acting, quarter, input, false);
    if (!review) return refuse(review.error());
    return saved("review.saved", std::move(*review));
}

Result<Change> close_review(const Acting& acting, Quarter quarter, const ReviewInput& input) {
    auto review = written(acting, quarter, input, true);
    if (!review) return refuse(review.error());
    review->closed_on = acting.today;
    review->closed_by = acting.by.person;
    auto change = saved("review.closed", std::move(*review));
    for (const auto& request : acting.facts.requests) {
        if (request.quarter != quarter || request.state == RequestState::kClosed) continue;
        Request closed = request;
        closed.state = RequestState::kClosed;
        change.rows.emplace_back(std::move(closed));
    }
    return change;
}

}  // namespace pilnveide::workflow
