#pragma once

#include "web/form.h"
#include "workflow/catalogue/official_wording.h"

#include <vector>

namespace pilnveide::web {

// What the agency has of the official wording of the console's framework, by number in the catalogue's order.
std::vector<workflow::OfficialWording> official_wording_of(const Visit& visit);

// The page of the official wording (wording_show.html): what is accepted, what waits for a decision and why, and the
// form that brings the documents. `form` holds what was wrong with them, if anything.
Response wording_sheet(Visit& visit, const Form& form);

}  // namespace pilnveide::web
