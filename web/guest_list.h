#pragma once

#include "web/form.h"

#include <vector>

namespace pilnveide::web {

// The people one may invite, each with a box to tick (guest_list.html). Their field is "guest".
//
// `proposed` are ticked when the form is shown for the first time; a form that was sent keeps what was ticked.
void place_guests(View& page, const char* slot, const Visit& visit, const Form& form,
                  const std::vector<workflow::Id<workflow::Person>>& offered,
                  const std::vector<workflow::Id<workflow::Person>>& proposed);

// Who was ticked. A box that names nobody counts as not ticked.
std::vector<workflow::Id<workflow::Person>> ticked_guests(const Visit& visit);

// Who is usually invited to a meeting of this kind: the group to its training and to its consensus meeting, everybody
// to the presentation, those who report and decide to the review of the quarter.
std::vector<workflow::Id<workflow::Person>> usual_guests(const Visit& visit, workflow::MeetingKind kind);

// Everybody who works here.
std::vector<workflow::Id<workflow::Person>> staff(const Visit& visit);

}  // namespace pilnveide::web
