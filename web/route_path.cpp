#include "web/route_path.h"

namespace pilnveide::web {
namespace {

// Takes the first segment ("/action") off a path.
std::string_view take_segment(std::string_view& path) {
    auto end = path.find('/', 1);
    auto segment = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    return segment;
}

}  // namespace

std::optional<std::map<std::string, std::string>> match(std::string_view route, std::string_view path) {
    std::map<std::string, std::string> values;
    while (!route.empty() && !path.empty()) {
        auto wanted = take_segment(route);
        auto given = take_segment(path);
        if (wanted.starts_with("/{") && wanted.ends_with('}')) {
            if (given.size() < 2) return std::nullopt;
            values.emplace(wanted.substr(2, wanted.size() - 3), given.substr(1));
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    if (!route.empty() || !path.empty()) return std::nullopt;
    return values;
}

}  // namespace pilnveide::web
