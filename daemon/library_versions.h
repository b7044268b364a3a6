#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pilnveide::daemon {

// Our own version first, then those of the libraries that this process really loaded, for a report of a fault.
std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace pilnveide::daemon
