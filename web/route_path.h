#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::web {

// Matches a decoded path against a route's ("/action/{action}/verify"): the values of the {names}, or nothing. A name
// takes exactly one segment that is not empty; there is no pattern for the rest of a path.
std::optional<std::map<std::string, std::string>> match(std::string_view route, std::string_view path);

}  // namespace pilnveide::web
