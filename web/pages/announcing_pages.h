#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// The pages about what is sent to all the staff and about certificates, as in web/pages/pages.h.
Response publish(Visit& visit);  // GET and POST
Response certificate_list(Visit& visit);
Response certificate_edit(Visit& visit);  // GET and POST, new and existing

}  // namespace pilnveide::web
