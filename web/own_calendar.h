#pragma once

#include "web/icalendar.h"
#include "web/words.h"
#include "workflow/facts.h"

#include "catalog/catalogue.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// What a person's own calendar shows: the deadlines of their open tasks and actions, their quarter's report, the
// reviews that a leader or director holds, and the meetings they are invited to, or come to instead of somebody.
// Nothing that is not theirs, and nothing that anybody has reported or thinks. What was over `kKept` ago is gone.
struct CalendarReader {
    const Words& words;
    const workflow::Facts& facts;
    const workflow::Person& person;
    const catalog::Catalogue& catalogue;
    std::string public_url;
    workflow::Instant now;
};
std::vector<CalendarEntry> own_calendar(const CalendarReader& reader);

inline constexpr workflow::days kKept{100};

}  // namespace pilnveide::web
