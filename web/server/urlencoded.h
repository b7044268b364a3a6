#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::server {

// Whether text is well-formed UTF-8 (no overlong forms, no surrogates) without control characters but those in
// `allowed`.
bool is_clean(std::string_view text, std::string_view allowed = {});

// All control characters but NUL: office programs paste them into forms, and the rules say so beside the field.
inline constexpr std::string_view kPasted =
    "\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f"
    "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f";

// One line break, however it was written (CR LF, CR, LF), becomes \n.
std::string with_line_feeds(std::string_view text);

// Decodes %XX, and + as a space when asked (forms and queries, not paths). Nothing for a % that is not followed by two
// digits, and for what is not clean. With `lines` the characters of kPasted stay, line breaks as
// \n alone.
struct Decoding {
    bool plus_is_space = false;
    bool lines = false;
};
std::optional<std::string> decoded(std::string_view text, Decoding how);

// Gives each name and value of "a=1&b=2" in order. False, after the first that is malformed.
bool each_field(std::string_view text, bool lines, const std::function<void(std::string, std::string)>& take);

}  // namespace pilnveide::server
