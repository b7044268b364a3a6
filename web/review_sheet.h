#pragma once

#include "web/form.h"

namespace pilnveide::web {

// The page of a quarter's review (review_show.html): who reported, the agenda that follows from the facts, and the
// notes of the meeting: a form while the quarter is open, a record once it is closed. `form` holds what was typed, if
// anything.
Response review_sheet(Visit& visit, workflow::Quarter quarter, Form& form);

}  // namespace pilnveide::web
