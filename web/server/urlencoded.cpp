#include "web/server/urlencoded.h"

#include <cstdint>

namespace pilnveide::server {
namespace {

int hex_digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

// The length of the code point that begins with this byte, and the lowest one that may be written so long.
struct Lead {
    int bytes;
    std::uint32_t lowest;
    std::uint32_t bits;
};
std::optional<Lead> lead_of(unsigned char byte) {
    if (byte < 0x80) return Lead{1, 0, byte};
    if (byte >= 0xc2 && byte < 0xe0) return Lead{2, 0x80, byte & 0x1fu};
    if (byte >= 0xe0 && byte < 0xf0) return Lead{3, 0x800, byte & 0x0fu};
    if (byte >= 0xf0 && byte < 0xf5) return Lead{4, 0x10000, byte & 0x07u};
    return std::nullopt;
}

}  // namespace

std::string with_line_feeds(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            made += text[at];
        } else if (at + 1 == text.size() || text[at + 1] != '\n') {
            made += '\n';
        }
    }
    return made;
}

bool is_clean(std::string_view text, std::string_view allowed) {
    for (std::size_t at = 0; at < text.size();) {
        auto lead = lead_of(static_cast<unsigned char>(text[at]));
        if (!lead || at + static_cast<std::size_t>(lead->bytes) > text.size()) return false;
        auto code = lead->bits;
        for (int next = 1; next < lead->bytes; ++next) {
            auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(next)]);
            if ((byte & 0xc0u) != 0x80u) return false;
            code = (code << 6) | (byte & 0x3fu);
        }
        bool surrogate = code >= 0xd800 && code <= 0xdfff;
        if (code < lead->lowest || code > 0x10ffff || surrogate) return false;
        bool control = code < 0x20 || code == 0x7f;
        if (control && allowed.find(text[at]) == std::string_view::npos) return false;
        at += static_cast<std::size_t>(lead->bytes);
    }
    return true;
}

std::optional<std::string> decoded(std::string_view text, Decoding how) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && how.plus_is_space) {
            made += ' ';
        } else if (text[at] == '%') {
            if (at + 2 >= text.size()) return std::nullopt;
            int high = hex_digit(text[at + 1]);
            int low = hex_digit(text[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            made += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            made += text[at];
        }
    }
    if (!is_clean(made, how.lines ? kPasted : "")) return std::nullopt;
    return how.lines ? with_line_feeds(made) : made;
}

bool each_field(std::string_view text, bool lines, const std::function<void(std::string, std::string)>& take) {
    while (!text.empty()) {
        auto end = text.find('&');
        auto pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (pair.empty()) continue;
        auto equals = pair.find('=');
        auto name = decoded(pair.substr(0, equals), {.plus_is_space = true});
        auto value = equals == std::string_view::npos
                         ? std::string()
                         : decoded(pair.substr(equals + 1), {.plus_is_space = true, .lines = lines});
        if (!name || !value) return false;
        take(std::move(*name), std::move(*value));
    }
    return true;
}

}  // namespace pilnveide::server
