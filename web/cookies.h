#pragma once

#include <string>
#include <string_view>

namespace pilnveide::web {

// The cookies of the console. `__Host-` ones are kept by browsers over https, and over plain HTTP on the loopback
// alone.
inline constexpr const char* kSessionCookie = "__Host-s";
inline constexpr const char* kDoorCookie = "__Host-d";  // of forms before signing in: must equal the form's token
inline constexpr const char* kLanguageCookie = "lang";

// Values of Set-Cookie. Ended with the browser; not readable by scripts; not sent with other sites' posts.
std::string kept_by_browser(std::string_view name, std::string_view value);
std::string kept_a_year(std::string_view name, std::string_view value);
std::string dropped(std::string_view name);

}  // namespace pilnveide::web
