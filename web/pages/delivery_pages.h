#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// What keeps letters from leaving or arriving, and what people decide about it. All are POST.

Response letter_release(Visit& visit);
Response letter_cancel(Visit& visit);
Response letter_arrived(Visit& visit);
Response letters_hold(Visit& visit);
Response hold_end(Visit& visit);
Response hold_cancel(Visit& visit);
Response address_confirm(Visit& visit);
Response clock_confirm(Visit& visit);

}  // namespace pilnveide::web
