#include "workflow/quarter/report_acts.h"

#include "workflow/machine/request_machine.h"
#include "workflow/quarter/answer.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>
#include <set>

namespace pilnveide::workflow {

namespace {

Request asked_now(const Acting& acting, Id<Person> person, Quarter quarter) {
    Request request;
    request.id = acting.ids.make<Request>();
    request.person = person;
    request.quarter = quarter;
    request.due = dates_of(acting.facts, quarter).due;
    request.asked_on = acting.today;
    return request;
}

// The request as answered; made in the same change when the owner reports before being asked.
Result<Request> answered(const Acting& acting, Id<Person> person, Quarter quarter, Relations who) {
    const Request* asked = request_of(acting.facts, person, quarter);
    auto state = asked ? asked->state : kRequestMachine.start;
    if (is_closed(acting.facts, quarter)) state = RequestState::kClosed;
    auto next = step(kRequestMachine, state, RequestEvent::kReport, who);
    if (!next) return refuse(next.error());
    Request request = asked ? *asked : asked_now(acting, person, quarter);
    request.state = *next;
    request.reported_at = acting.now;
    return request;
}

// Somebody else has reported since the form was shown: the owner by the letter's link, or the leader they phoned.
bool is_overtaken(const Acting& acting, Id<Person> person, Quarter quarter, std::optional<int> shown) {
    const Request* asked = request_of(acting.facts, person, quarter);
    if (!shown || !asked || asked->version == *shown) return false;
    return std::ranges::any_of(acting.facts.reports, [&](const ProgressReport& report) {
        return report.request == asked->id && report.by != acting.by.person.value_or(person);
    });
}

}  // namespace

Result<Change> save_report(const Acting& acting, Id<Person> person, Quarter quarter,
                           const std::vector<ReportInput>& answers, std::optional<int> shown) {
    if (!find(acting.facts.people, person)) return refuse(Refusal::not_found());
    auto who = relations(acting.facts, acting.by, acting.today, person);
    auto request = answered(acting, person, quarter, who);
    if (!request) return refuse(request.error());
    if (is_overtaken(acting, person, quarter, shown)) return refuse(Refusal::stale());
    if (quarter.first_day() > acting.today)
        return refuse(Refusal::invalid(Problem::kBeforeStart, "quarter", {iso(quarter.first_day())}));
    if (answers.empty()) return refuse(Refusal::invalid(Problem::kMissing, "answers"));
    FormCheck check;
    Change change;
    std::set<Id<Action>> seen;
    const Action* passed_over = nullptr;
    for (const auto& input : answers) {
        const Action* action = find(acting.facts.actions, input.action);
        if (!action || !seen.insert(action->id).second) return refuse(Refusal::not_found());
        Answer answer{acting, *action, *request, who};
        // What was verified, cancelled or handed over while the form was open is passed over: the other answers are not
        // lost for it.
        if (action->owner == person && answer.is_wanted())
            change.append(answer.save(input, check));
        else
            passed_over = action;
    }
    if (!check.sound()) return refuse(check.refusal());
    if (change.rows.empty() && passed_over->owner != person) return refuse(Refusal::not_found());
    if (change.rows.empty()) return refuse(not_reportable(*passed_over));
    change.rows.insert(change.rows.begin(), *request);
    return change;
}

}  // namespace pilnveide::workflow
