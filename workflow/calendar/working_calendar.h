#pragma once

#include "workflow/calendar/date.h"

#include <string_view>
#include <vector>

namespace pilnveide::workflow {

// A day whose nature was changed by a Cabinet order (Labour Law 133(4)) or by a special law: worked instead of free,
// or free instead of worked. Data, not law: kept as rows, settable per agency.
struct MovedDay {
    Date day;
    bool working = false;
    auto operator<=>(const MovedDay&) const = default;
};

// The pairs known so far, in the order of their days. Source: requirements, section 9 (2018 to 2026).
const std::vector<MovedDay>& known_moved_days();

// Which days are worked, and arithmetic over them. Latvian public holidays by generator (with the substitute days of
// 4 May and 18 November), Saturdays and Sundays, and the moved days it is given. A value: cheap to copy, no I/O.
class WorkingCalendar {
public:
    WorkingCalendar() = default;
    explicit WorkingCalendar(std::vector<MovedDay> moved);

    [[nodiscard]] bool is_working(Date day) const;

    // The day itself when it is worked, else the next that is.
    [[nodiscard]] Date roll_forward(Date day) const;

    // The n-th working day after `day` (n > 0) or before it (n < 0); n = 0 rolls forward.
    [[nodiscard]] Date add_working_days(Date day, int n) const;

    // Working days after `from` up to and including `to`; negative when `to` is earlier.
    [[nodiscard]] int working_days_between(Date from, Date to) const;

    // A typed deadline stays its date, also on a holiday; it is overdue on days after the next working day on or after
    // it.
    [[nodiscard]] Date last_timely_day(Date deadline) const { return roll_forward(deadline); }
    [[nodiscard]] bool is_overdue(Date deadline, Date today) const { return today > last_timely_day(deadline); }

private:
    std::vector<MovedDay> moved_;  // sorted by day
};

}  // namespace pilnveide::workflow
