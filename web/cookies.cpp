#include "web/cookies.h"

namespace pilnveide::web {
namespace {

std::string cookie(std::string_view name, std::string_view value, std::string_view more) {
    std::string text(name);
    text.append("=").append(value).append("; Path=/; Secure; HttpOnly; SameSite=Lax").append(more);
    return text;
}

}  // namespace

std::string kept_by_browser(std::string_view name, std::string_view value) { return cookie(name, value, {}); }
std::string kept_a_year(std::string_view name, std::string_view value) {
    return cookie(name, value, "; Max-Age=31536000");
}
std::string dropped(std::string_view name) { return cookie(name, {}, "; Max-Age=0"); }

}  // namespace pilnveide::web
