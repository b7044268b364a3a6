#pragma once

#include "web/visit.h"
#include "workflow/history/event.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// What a kind of event says to a reader, with the values its details hold; an unknown kind says that something was
// changed.
std::string sentence(const Words& words, const workflow::Facts& facts, const workflow::PastEvent& event);

// The newest events of these subjects, newest first: what happened, when, and who did it (for whom, when somebody stood
// in). A "block" of the page or a "panel" beside it (history_list.html), left out while there are none.
void place_history(View& page, const char* slot, Visit& visit, const std::vector<workflow::Subject>& subjects,
                   std::string_view look = "block");

}  // namespace pilnveide::web
