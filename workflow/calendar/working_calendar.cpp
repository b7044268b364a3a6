#include "workflow/calendar/working_calendar.h"

#include "workflow/calendar/holidays.h"

#include <algorithm>

namespace pilnveide::workflow {

using namespace std::chrono;

WorkingCalendar::WorkingCalendar(std::vector<MovedDay> moved) : moved_(std::move(moved)) { std::ranges::sort(moved_); }

bool WorkingCalendar::is_working(Date day) const {
    auto moved = std::ranges::lower_bound(moved_, day, {}, &MovedDay::day);
    if (moved != moved_.end() && moved->day == day) return moved->working;
    weekday of_week{day};
    return of_week != Saturday && of_week != Sunday && !is_holiday(day);
}

Date WorkingCalendar::roll_forward(Date day) const {
    while (!is_working(day)) day += days{1};
    return day;
}

Date WorkingCalendar::add_working_days(Date day, int n) const {
    if (n == 0) return roll_forward(day);
    const days step{n > 0 ? 1 : -1};
    for (int left = n > 0 ? n : -n; left > 0;) {
        day += step;
        if (is_working(day)) --left;
    }
    return day;
}

int WorkingCalendar::working_days_between(Date from, Date to) const {
    if (to < from) return -working_days_between(to, from);
    int count = 0;
    for (Date day = from + days{1}; day <= to; day += days{1}) count += is_working(day) ? 1 : 0;
    return count;
}

}  // namespace pilnveide::workflow
