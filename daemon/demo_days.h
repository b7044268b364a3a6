#pragma once

#include "workflow/calendar/working_calendar.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/quarter/report_acts.h"

#include <array>

namespace pilnveide::daemon {

// When what happens in the demo's story, counted from one day: its now, three weeks before the quarter's end that is
// nearest to `real_today`. All working days but for the deadlines, which are typed dates.
struct DemoDays {
    DemoDays(const workflow::Agency& agency, workflow::Date real_today);

    // The working day so many working days after (or before) this one.
    [[nodiscard]] workflow::Date from(workflow::Date day, int working_days) const;

    workflow::WorkingCalendar calendar;
    std::array<workflow::AskedQuarter, 3> quarters;  // two that are reviewed, and the one that runs
    workflow::Date now;
    workflow::Date begin;     // the agency and its people come into the record
    workflow::TaskDates due;  // of the ten tasks; the cycle starts the day after `begin`
    workflow::Date plan_from, plan_to;
    std::array<workflow::Date, 8> deadlines;  // of the actions, in the order of demo_actions()
    workflow::Date learning_plans_later;      // asked for and granted
    workflow::Date supervision_later;         // asked for and not decided
};

// The clock's hour on days of the demo that somebody looks at: 9:00 in Latvia.
workflow::Instant demo_morning(workflow::Date day);

// The next morning after `now` on which progress requests leave.
workflow::Instant next_requests(const workflow::Agency& agency, workflow::Instant now);

}  // namespace pilnveide::daemon
