#pragma once

#include "workflow/calendar/date.h"
#include "workflow/id.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// When what is said, per agency (DESIGN 4.4). All figures in working days unless they say otherwise.
struct Policy {
    int due_first = 10;       // before the deadline
    int due_second = 3;       // before the deadline
    int overdue_first = 1;    // after the last timely day; then weekly
    int overdue_repeats = 4;  // weekly letters after the first; later ones stay in the digest
    int escalate_leader = 5;  // after the last timely day
    int escalate_director = 10;
    int request_before = 5;       // before the quarter's last day
    int report_due = 5;           // after the quarter's last day
    int nudge_after = 5;          // after the report's due day
    int review_due = 10;          // after the quarter's last day
    int approval_nudge = 3;       // every so many after the submission
    int prompt_first = 60;        // calendar days before the plan's period ends
    int prompt_second = 30;       // calendar days
    int quiet_day = 0;            // the weekday (1 Monday to 5 Friday) for what is not urgent; 0: any working day
    int certificate_first = 90;   // calendar days before a certificate ends
    int certificate_second = 30;  // calendar days
    int legal_months = 36;        // a self-assessment at least so often, where the law asks for it

    bool operator==(const Policy&) const = default;
};

// A municipal social service that assesses itself. Several may live in one record; none sees another's rows.
struct Agency {
    Id<Agency> id;
    int version = 0;
    std::string name;
    std::string language = "lv";  // "lv" or "en": the default for its people
    std::string phone;            // whom to ask; printed in letters; may be empty
    bool follows_moved_days = true;
    Policy policy;
    Date policy_set_on =
        date(1900, 1, 1);                  // when a figure or the calendar was changed last: earlier days are overtaken
    bool legal_limit_applies = false;      // the agency says so
    std::optional<Date> last_assessed_on;  // a report that was approved before this system was used
};

}  // namespace pilnveide::workflow
