#include "workflow/people/people_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

constexpr std::size_t kLongest = 254;      // RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets
constexpr std::size_t kLongestLocal = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::size_t kLongestLabel = 63;  // RFC 1035, 2.3.4

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// RFC 5322, 3.2.3 (atext), and the dot between atoms.
bool is_local_character(char c) {
    return is_letter_or_digit(c) || std::string_view{"!#$%&'*+-/=?^_`{|}~."}.find(c) != std::string_view::npos;
}

bool is_local_part(std::string_view text) {
    if (text.empty() || text.size() > kLongestLocal) return false;
    if (text.front() == '-' || text.front() == '.' || text.back() == '.') return false;
    return text.find("..") == std::string_view::npos && std::ranges::all_of(text, is_local_character);
}

bool is_label(std::string_view text) {
    if (text.empty() || text.size() > kLongestLabel || text.front() == '-' || text.back() == '-') return false;
    return std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view text) {
    if (text.find('.') == std::string_view::npos) return false;
    for (;;) {
        const auto dot = text.find('.');
        if (!is_label(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

}  // namespace

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > kLongest) return false;
    return is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

}  // namespace pilnveide::workflow
