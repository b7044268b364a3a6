#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// The pages about meetings and everybody's own calendar, as in web/pages/pages.h.

Response meeting_list(Visit& visit);
Response meeting_new(Visit& visit);  // GET and POST
Response meeting_show(Visit& visit);
Response meeting_edit(Visit& visit);    // GET and POST
Response meeting_cancel(Visit& visit);  // GET and POST
Response meeting_guests(Visit& visit);  // GET and POST: invites further people
Response guest_excuse(Visit& visit);    // POST: takes somebody off the list

Response calendar_address(Visit& visit);  // GET and POST: one's own secret address
Response calendar_feed(Visit& visit);     // what is found there

}  // namespace pilnveide::web
