#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// What keeps letters from leaving or soon will, with the buttons that end it: the bands above the list of letters.
void show_holds(View& page, Visit& visit);

}  // namespace pilnveide::web
