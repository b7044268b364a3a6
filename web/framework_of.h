#pragma once

#include "catalog/catalogue.h"
#include "workflow/cycle/cycle.h"

namespace pilnveide::web {

// The framework that a cycle runs by, in the version it began with; the newest when the catalogue does not hold that
// one.
const catalog::Framework& framework_of(const catalog::Catalogue& catalogue, const workflow::Cycle& cycle);

}  // namespace pilnveide::web
