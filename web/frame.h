#pragma once

#include "web/visit.h"

#include <string_view>
#include <vector>

namespace pilnveide::web {

// The console's frame is page() of web/visit.h: header, menu, what just happened, foot. The menu's entries, by the word
// that page() takes as `menu`: "work", "cycle", "plan", "execution", "catalogue", "letters", "people".

// A page that says one thing and shows the way on: not found, stale, a link that is over, our fault. `title` and `lead`
// are worded.
Response message(Visit& visit, int status, std::string_view title, std::string_view lead,
                 const std::vector<std::string>& lines = {});

// There is no such page, or it is not for this reader: the two look the same.
Response not_found(Visit& visit);

}  // namespace pilnveide::web
