#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::server {

// Whether text is well-formed UTF-8 (no overlong forms, no surrogates) without control characters but those in
// `allowed`.
bool is_clean(std::string_view text, std::string_view allowed = {});

// One line break, however it was written (CR LF, CR, LF), becomes \n.
std::string with_line_feeds(std::string_view text);

// Decodes %XX, and + as a space when asked (forms and queries, not paths). Nothing for a % that is not followed by two
// digits, and for what is not clean. Line breaks stay when `lines` is set, as \n alone, however they were sent.
struct Decoding {
    bool plus_is_space = false;
    bool lines = false;
};
std::optional<std::string> decoded(std::string_view text, Decoding how);

// Gives each name and value of "a=1&b=2" in order. False, after the first that is malformed.
bool each_field(std::string_view text, bool lines, const std::function<void(std::string, std::string)>& take);

}  // namespace pilnveide::server
