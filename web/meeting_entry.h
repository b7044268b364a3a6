#pragma once

#include "web/icalendar.h"
#include "web/words.h"
#include "workflow/facts.h"

#include <string>

namespace pilnveide::web {

// The calendar entry of a meeting, as `reader` should have it. `sequence` is that of the reader's copy
// (workflow/meeting/guests.h); `written` dates it. Organizer is who called the meeting, or the project leader where
// that person has no address. Sets neither attendee nor cancellation.
CalendarEntry meeting_entry(const Words& words, const workflow::Facts& facts, const workflow::Meeting& meeting,
                            int sequence, workflow::Instant written);

// Who the organizer is; may have no address.
const workflow::Person* organizer_of(const workflow::Facts& facts, const workflow::Meeting& meeting,
                                     workflow::Date today);

}  // namespace pilnveide::web
