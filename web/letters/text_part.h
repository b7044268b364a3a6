#pragma once

#include <string>
#include <string_view>

namespace pilnveide::web {

// Lines of at most 72 characters (not bytes), broken at spaces; a longer word, such as an address, stands alone on its
// line. `first` begins the first line, `others` every further one.
std::string wrapped(std::string_view text, std::string_view first = {}, std::string_view others = {});

// Characters of valid UTF-8.
std::size_t characters(std::string_view text);

}  // namespace pilnveide::web
