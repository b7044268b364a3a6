#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// The pages about people, as in web/pages/pages.h: roles, substitutes, who left and who takes over.
Response people_list(Visit& visit);
Response person_new(Visit& visit);
Response person_show(Visit& visit);
Response person_edit(Visit& visit);
Response person_leave(Visit& visit);
Response person_heir(Visit& visit);
Response person_invite_post(Visit& visit);
Response role_give(Visit& visit);
Response role_end_post(Visit& visit);
Response substitute_name(Visit& visit);
Response substitute_remove_post(Visit& visit);

}  // namespace pilnveide::web
