#pragma once

#include "web/form_page.h"
#include "workflow/plan/action_acts.h"

namespace pilnveide::web {

// The action that the path names, or nullptr.
const workflow::Action* action_named(const Visit& visit);

// A small form about an action: posted to the page it stands on, with the way back to the action.
FormPage form_about(const Visit& visit, const workflow::Action& action);

// The field of a reason that must be written; its name is "reason".
Field reason_field(std::string label, std::string hint);

}  // namespace pilnveide::web
