#include "web/next_page.h"

#include <algorithm>

namespace pilnveide::web {

std::string safe_next(std::string_view asked) {
    bool own = asked.starts_with('/') && !asked.starts_with("//");
    bool plain = std::ranges::all_of(asked, [](char c) { return c > ' ' && c < 0x7f && c != '\\'; });
    if (!own || !plain || asked.size() > 2000) return "/";
    return std::string(asked);
}

std::string as_query_value(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "-._~/";
    std::string made;
    for (char letter : text) {
        bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                     (letter >= '0' && letter <= '9') || kPlain.find(letter) != std::string_view::npos;
        if (plain) {
            made += letter;
        } else {
            auto byte = static_cast<unsigned char>(letter);
            made += '%';
            made += kHex[byte >> 4];
            made += kHex[byte & 15];
        }
    }
    return made;
}

}  // namespace pilnveide::web
