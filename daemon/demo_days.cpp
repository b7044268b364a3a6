#include "daemon/demo_days.h"

#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr days kBeforeQuarterEnd{21};
constexpr days kUntilApproval{116};  // from the start of a cycle, with the default lengths of its tasks

Facts alone(const Agency& agency) {
    Facts facts;
    facts.agency = agency;
    return facts;
}

Date last_working_day_until(const WorkingCalendar& calendar, Date day) {
    return calendar.add_working_days(day + days{1}, -1);
}

Date now_in(const WorkingCalendar& calendar, Quarter quarter) {
    return last_working_day_until(calendar, quarter.last_day() - kBeforeQuarterEnd);
}

Quarter nearest(const WorkingCalendar& calendar, Date today) {
    auto quarter = Quarter::of(today);
    auto away = [&](Quarter one) { return std::chrono::abs(now_in(calendar, one) - today); };
    return away(quarter.previous()) < away(quarter) ? quarter.previous() : quarter;
}

// The last day of the quarter's first, second or third month.
Date end_of_month(Quarter quarter, unsigned month) {
    std::chrono::year_month_day first{quarter.first_day()};
    return Date{first.year() / (first.month() + std::chrono::months{month - 1}) / std::chrono::last};
}

}  // namespace

DemoDays::DemoDays(const Agency& agency, Date real_today) {
    auto facts = alone(agency);
    calendar = calendar_of(facts);
    auto running = nearest(calendar, real_today);
    auto last = running.previous();
    auto first = last.previous();
    quarters = {dates_of(facts, first), dates_of(facts, last), dates_of(facts, running)};
    now = now_in(calendar, running);
    begin = last_working_day_until(calendar, first.first_day() - kUntilApproval);
    due = plan_forwards(facts, from(begin, 1));
    plan_from = first.first_day();
    plan_to = running.next().last_day();
    deadlines = {first.last_day(),
                 end_of_month(running.next(), 1),
                 last.last_day(),
                 end_of_month(running, 2),
                 end_of_month(running.next(), 2),
                 last.last_day(),
                 running.last_day(),
                 running.last_day()};
    learning_plans_later = end_of_month(running, 2) + days{15};
    supervision_later = end_of_month(running.next(), 2);
}

Date DemoDays::from(Date day, int working_days) const { return calendar.add_working_days(day, working_days); }

Instant demo_morning(Date day) { return instant_of(day, std::chrono::hours{9}); }

Instant next_requests(const Agency& agency, Instant now) {
    auto facts = alone(agency);
    auto quarter = Quarter::of(local_day(now));
    while (demo_morning(dates_of(facts, quarter).request_on) <= now) quarter = quarter.next();
    return demo_morning(dates_of(facts, quarter).request_on);
}

}  // namespace pilnveide::daemon
