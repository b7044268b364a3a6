#pragma once

#include "catalog/framework.h"

#include <optional>
#include <string_view>
#include <variant>

namespace pilnveide::catalog {

// What a number names within a framework. A framework has criteria or sections, so that "1" is never both.
using Numbered = std::variant<const Criterion*, const Subcriterion*, const Practice*, const IndicatorGroup*,
                              const Indicator*, const Section*, const Requirement*>;

// None of them is null.
std::optional<Numbered> numbered(const Framework& framework, std::string_view number);

}  // namespace pilnveide::catalog
