#pragma once

#include <string>
#include <string_view>

namespace pilnveide::web {

// Where to go after signing in. Only a path of our own: begins with one "/", holds no backslash or control character
// (browsers read
// "//host" and "/\host" as another site); else the start page.
std::string safe_next(std::string_view asked);

// A text as the value of a query: everything but letters, digits and -._~/ becomes %XX.
std::string as_query_value(std::string_view text);

}  // namespace pilnveide::web
