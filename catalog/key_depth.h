#pragma once

#include <string_view>

namespace pilnveide::catalog {

// The line, counted from 1, of a TOML text whose keys are cut into more parts than anybody writes; 0 when there is
// none. To be asked before parsing: each dot of "a.a.a. …" is a table in a table, and some tens of thousands of them,
// which toml++ 3.3 takes, overflow the stack when they are destroyed. (Brackets in brackets it bounds itself, at 256.)
inline constexpr int kMostDots = 64;  // of a line, outside of strings and comments
int line_of_too_many_dots(std::string_view toml);

}  // namespace pilnveide::catalog
