#pragma once

#include "web/form.h"

#include <string>

namespace pilnveide::web {

// Where somebody who edits a draft comes from and goes back to: the plan's page with the version in hand.
std::string draft_path(const Visit& visit, workflow::Id<workflow::PlanVersion> version, const std::string& anchor = {});

// The plan that a version belongs to; facts always hold it.
const workflow::Plan& plan_of(const Visit& visit, workflow::Id<workflow::PlanVersion> version);

}  // namespace pilnveide::web
