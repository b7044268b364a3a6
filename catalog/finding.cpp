#include "catalog/finding.h"

#include <algorithm>
#include <tuple>

namespace pilnveide::catalog {

void put_in_order(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, [](const Finding& one, const Finding& other) {
        return std::tie(one.file, one.line) < std::tie(other.file, other.line);
    });
}

}  // namespace pilnveide::catalog
