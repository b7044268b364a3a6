#include "workflow/cycle/cycle_acts.h"
#include "workflow/deadline.h"

#include <cassert>

namespace pilnveide::workflow {
namespace {

constexpr int kDaysPerCriterion = 10;  // calendar days; facts.md 1, durations
constexpr int kTask7 = 6;              // index in TaskDates

Date a_year_after(Date day) {
    const auto later = std::chrono::year_month_day{day} + std::chrono::years{1};
    return Date{later.ok() ? later : later.year() / later.month() / std::chrono::last};
}

// Tasks 7 to 10, when the report is done.
void plan_rest(const WorkingCalendar& calendar, TaskDates& due, Date reported) {
    due[6] = calendar.add_working_days(reported, 7);
    due[7] = calendar.add_working_days(due[6], 10);
    due[8] = due[9] = calendar.roll_forward(a_year_after(due[6]));
}

TaskDates forwards(const WorkingCalendar& calendar, Date start, int criteria) {
    TaskDates due{};
    due[0] = calendar.add_working_days(start, 3);
    due[1] = calendar.add_working_days(due[0], 2);
    due[2] = calendar.add_working_days(due[0], 5);  // opens after task 1, beside task 2
    due[3] = calendar.add_working_days(due[2], 5);
    due[4] = calendar.roll_forward(std::max(due[1], due[3]) + days{kDaysPerCriterion * criteria});
    due[5] = calendar.add_working_days(due[4], 5);
    plan_rest(calendar, due, due[5]);
    return due;
}

}  // namespace

TaskDates plan_forwards(const Facts& facts, Date start, int criteria) {
    assert(criteria >= 0);
    return forwards(calendar_of(facts), start, criteria);
}

TaskDates plan_after_report(const Facts& facts, const std::array<Date, 6>& done_on, Date reported) {
    TaskDates due{};
    std::ranges::copy(done_on, due.begin());
    plan_rest(calendar_of(facts), due, reported);
    return due;
}

// Walks back from the latest start that could be: later starts never end earlier, so the first that fits is the latest.
Backwards plan_backwards(const Facts& facts, Date approval, int criteria) {
    assert(criteria >= 0);
    const auto calendar = calendar_of(facts);
    auto start = calendar.add_working_days(approval - days{kDaysPerCriterion * criteria}, -1);
    auto due = forwards(calendar, start, criteria);
    while (due[kTask7] > approval) {
        start = calendar.add_working_days(start, -1);
        due = forwards(calendar, start, criteria);
    }
    return {start, due};
}

}  // namespace pilnveide::workflow
