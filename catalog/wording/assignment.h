#pragma once

#include <cstddef>
#include <vector>

namespace pilnveide::catalog::wording {

// For a square table of gains: which column each row takes, every column once, so that the gains together are greatest
// (the Hungarian method, cubic in the size).
std::vector<std::size_t> best_assignment(const std::vector<std::vector<double>>& gains);

}  // namespace pilnveide::catalog::wording
