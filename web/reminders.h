#pragma once

#include "web/visit.h"
#include "workflow/history/event.h"

namespace pilnveide::web {

// Fills an include of the page's template with reminders.html: what was said about a subject, when and to whom, or why
// not; and what comes next, as things stand today. For tasks and actions.
void show_reminders(View& view, const char* include, Visit& visit, workflow::Subject subject);

}  // namespace pilnveide::web
