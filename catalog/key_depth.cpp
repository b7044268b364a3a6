#include "catalog/key_depth.h"

#include <algorithm>

namespace pilnveide::catalog {
namespace {

// Behind the string that begins at `at`; of one line or, with three marks, of several. One that does not end is no
// TOML.
std::size_t behind_string(std::string_view toml, std::size_t at) {
    auto mark = toml[at];
    auto three = toml.substr(at, 3);
    auto several = three.size() == 3 && three[1] == mark && three[2] == mark;
    for (at += several ? 3 : 1; at < toml.size(); ++at) {
        if (toml[at] == '\\' && mark == '"')
            ++at;
        else if (!several && (toml[at] == mark || toml[at] == '\n'))
            return toml[at] == mark ? at + 1 : at;
        else if (several && toml[at] == mark && toml.substr(at, 3) == three)
            return std::min(toml.find_first_not_of(mark, at), toml.size());  // its last letters may be marks, too
    }
    return toml.size();
}

}  // namespace

int line_of_too_many_dots(std::string_view toml) {
    int dots = 0;
    for (std::size_t at = 0; at < toml.size();) {
        if (toml[at] == '"' || toml[at] == '\'') {
            at = behind_string(toml, at);
            continue;
        }
        if (toml[at] == '#') at = std::min(toml.find('\n', at), toml.size() - 1);
        if (toml[at] == '\n') dots = 0;
        if (toml[at] == '.' && ++dots > kMostDots)
            return 1 + static_cast<int>(std::count(toml.begin(), toml.begin() + static_cast<long>(at), '\n'));
        ++at;
    }
    return 0;
}

}  // namespace pilnveide::catalog
