#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pilnveide::web {

// What goes back. The edge adds the headers that every answer carries (W-06, W-07) and the length.
struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // Location, Set-Cookie, …
    bool may_be_kept = false;                                  // static files only: may be cached by the browser
};

}  // namespace pilnveide::web
