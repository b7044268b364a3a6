#include "web/request.h"

namespace pilnveide::web {

std::string Request::field(std::string_view name) const {
    auto [first, last] = form.equal_range(std::string(name));
    if (first == last || std::next(first) != last) return {};
    return first->second;
}

}  // namespace pilnveide::web
