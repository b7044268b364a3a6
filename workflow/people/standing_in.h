#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <functional>
#include <optional>

namespace pilnveide::workflow {

using Act = std::function<Result<Change>(const Acting&)>;

// For whom somebody does this: the absent person without whose rights they might not; nobody when their own are enough,
// or when it is refused anyway. The act is tried and nothing comes of it. Costs nothing for who stands in for nobody.
std::optional<Id<Person>> acts_instead_of(const Acting& acting, const Act& act);

}  // namespace pilnveide::workflow
