#include "catalog/numbered.h"

namespace pilnveide::catalog {

std::optional<Numbered> numbered(const Framework& framework, std::string_view number) {
    if (const auto* criterion = framework.criterion(number)) return criterion;
    if (const auto* subcriterion = framework.subcriterion(number)) return subcriterion;
    if (const auto* practice = framework.practice(number)) return practice;
    if (const auto* group = framework.group(number)) return group;
    if (const auto* indicator = framework.indicator(number)) return indicator;
    if (const auto* section = framework.section(number)) return section;
    if (const auto* requirement = framework.requirement(number)) return requirement;
    return std::nullopt;
}

}  // namespace pilnveide::catalog
