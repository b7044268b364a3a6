#include "workflow/deadline.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>
#include <set>

namespace pilnveide::workflow {

namespace {

constexpr days kLongEnough{30};  // in force within a quarter, so that the quarter is asked about (DESIGN 4.1)

AskedQuarter dates_of(const WorkingCalendar& calendar, const Policy& policy, Quarter quarter) {
    Date last = quarter.last_day();
    return {quarter, calendar.add_working_days(last, -policy.request_before),
            calendar.add_working_days(last, policy.report_due), calendar.add_working_days(last, policy.review_due)};
}

std::optional<Quarter> first_quarter(const Plan& plan) {
    if (!plan.in_force_from) return std::nullopt;
    Quarter quarter = Quarter::of(*plan.in_force_from);
    bool long_enough = quarter.last_day() - *plan.in_force_from + days{1} >= kLongEnough;
    return long_enough ? quarter : quarter.next();
}

// The day up to which somebody still had something to do.
std::optional<Date> worked_until(const Facts& facts, Date today) {
    std::optional<Date> until;
    for (const auto& action : facts.actions) {
        if (action.is_open()) return today;
        if (action.state_on && (!until || *action.state_on > *until)) until = action.state_on;
    }
    return until;
}

// Where the work began: the action itself, or what it carries on. Nothing when its answer for this quarter was given
// before it was carried over.
const Action* origin_to_ask(const Facts& facts, const Action& action, Quarter quarter) {
    const Action* origin = &action;
    bool answered = false;
    while (origin && origin->predecessor) {
        answered = answered || report_of(facts, *origin->predecessor, quarter);
        origin = find(facts.actions, *origin->predecessor);
    }
    return answered && !report_of(facts, action.id, quarter) ? nullptr : origin;
}

bool is_asked(const Facts& facts, const Action& action, Quarter quarter) {
    if (action.state == ActionState::kCancelled || action.state == ActionState::kCarriedOver) return false;
    if (!action.is_open()) return report_of(facts, action.id, quarter) != nullptr;
    const Action* origin = origin_to_ask(facts, action, quarter);
    if (!origin) return false;
    bool began_later =
        origin->state == ActionState::kPlanned && origin->state_on && *origin->state_on > quarter.last_day();
    const Plan* plan = find(facts.plans, origin->plan);
    auto first = plan ? first_quarter(*plan) : std::nullopt;
    return !began_later && first && *first <= quarter;
}

Request asking(const Acting& acting, Id<Person> person, const AskedQuarter& asked) {
    Request request;
    request.id = acting.ids.make<Request>();
    request.person = person;
    request.quarter = asked.quarter;
    request.due = asked.due;
    request.asked_on = acting.today;
    return request;
}

}  // namespace

std::vector<const Action*> asked_about(const Facts& facts, Id<Person> person, Quarter quarter) {
    std::vector<const Action*> asked;
    for (const auto& action : facts.actions) {
        if (action.owner == person && is_asked(facts, action, quarter)) asked.push_back(&action);
    }
    return asked;
}

AskedQuarter dates_of(const Facts& facts, Quarter quarter) {
    return dates_of(calendar_of(facts), facts.agency.policy, quarter);
}

std::vector<AskedQuarter> asked_quarters(const Facts& facts, Date today) {
    std::optional<Quarter> first;
    for (const auto& plan : facts.plans) {
        auto own = first_quarter(plan);
        if (own && (!first || *own < *first)) first = own;
    }
    auto until = worked_until(facts, today);
    std::vector<AskedQuarter> asked;
    if (!first || !until) return asked;
    const auto& calendar = calendar_of(facts);
    for (Quarter quarter = *first;; quarter = quarter.next()) {
        auto dates = dates_of(calendar, facts.agency.policy, quarter);
        if (dates.request_on > std::min(today, *until)) return asked;
        asked.push_back(dates);
    }
}

std::vector<Id<Person>> passed_over(const Facts& facts, Quarter quarter) {
    const Date newer = dates_of(facts, quarter.next()).request_on;
    std::set<Id<Person>> owners;
    for (const auto& action : facts.actions) {
        const bool had_it = action.owner_set_on < newer && action.state_on.value_or(action.owner_set_on) < newer;
        if (had_it && action.is_open() && is_asked(facts, action, quarter)) owners.insert(action.owner);
    }
    std::erase_if(owners, [&](Id<Person> owner) { return request_of(facts, owner, quarter); });
    return {owners.begin(), owners.end()};
}

Change open_requests(const Acting& acting) {
    const Facts& facts = acting.facts;
    Change change;
    auto quarters = asked_quarters(facts, acting.today);
    if (quarters.empty() || is_closed(facts, quarters.back().quarter)) return change;
    const AskedQuarter& newest = quarters.back();
    if (newest.request_on <= facts.agency.policy_set_on && acting.today <= facts.agency.policy_set_on) return change;
    std::set<Id<Person>> owners;
    for (const auto& action : facts.actions) {
        if (action.is_open() && is_asked(facts, action, newest.quarter)) owners.insert(action.owner);
    }
    for (Id<Person> owner : owners) {
        const Person* person = find(facts.people, owner);
        if (!person || !person->works_on(acting.today) || request_of(facts, owner, newest.quarter)) continue;
        Request request = asking(acting, owner, newest);
        change.events.push_back(
            {"request.asked",
             {Noun::kRequest, request.id.value},
             {{"person", owner.text()}, {"quarter", newest.quarter.text()}, {"due", iso(newest.due)}}});
        change.rows.emplace_back(request);
    }
    return change;
}

}  // namespace pilnveide::workflow
