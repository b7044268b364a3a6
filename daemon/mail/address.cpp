#include "daemon/mail/address.h"

#include <algorithm>

namespace pilnveide::mail {
namespace {

constexpr std::size_t kLongest = 254;                            // RFC 5321, 4.5.3.1.3: a path of 256 with its brackets
constexpr std::size_t kLongestLocal = 64;                        // RFC 5321, 4.5.3.1.1
constexpr std::string_view kAtomMarks = "!#$%&'*+-/=?^_`{|}~.";  // RFC 5322, 3.2.3, and the dot
constexpr std::string_view kIdMarks = "._-+=";

bool is_letter_or_digit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
}

bool consists_of(std::string_view text, std::string_view marks) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char letter) {
        return is_letter_or_digit(letter) || marks.find(letter) != std::string_view::npos;
    });
}

bool dots_stand_between(std::string_view text) {
    return text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

}  // namespace

bool may_be_posted(std::string_view address) {
    auto at = address.rfind('@');
    if (at == std::string_view::npos || address.size() > kLongest || at > kLongestLocal) return false;
    auto local = address.substr(0, at);
    auto domain = address.substr(at + 1);
    if (!consists_of(local, kAtomMarks) || !consists_of(domain, "-.")) return false;
    return dots_stand_between(local) && dots_stand_between(domain) && local.front() != '-' && domain.front() != '-';
}

bool is_message_id(std::string_view id) {
    auto at = id.find('@');
    if (at == std::string_view::npos || id.size() > 200 || id.front() == '.') return false;
    return consists_of(id.substr(0, at), kIdMarks) && consists_of(id.substr(at + 1), kIdMarks);
}

}  // namespace pilnveide::mail
