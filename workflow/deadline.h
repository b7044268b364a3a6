#pragma once

#include "workflow/calendar/working_calendar.h"
#include "workflow/facts.h"
#include "workflow/refusal.h"

#include <string>
#include <vector>

namespace pilnveide::workflow {

// The working days that this agency keeps: with the moved days of the Cabinet unless it does not follow them.
// Made once: asked for every row of a page.
const WorkingCalendar& calendar_of(const Facts& facts);

// What somebody should hear about a deadline before it is saved (DESIGN 4.1): kDateInPast, which takes a confirmation,
// and kDateOnHoliday, a note that never blocks alone. Empty for a working day from today on.
std::vector<FieldProblem> date_doubts(const Facts& facts, Date day, Date today, const std::string& field = "deadline");

// The past alone: whether `doubts` must be confirmed.
bool wants_confirmation(const std::vector<FieldProblem>& doubts);

}  // namespace pilnveide::workflow
