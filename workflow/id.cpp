#include "workflow/id.h"

namespace pilnveide::workflow {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::size_t kLength = 13;  // 13 letters of 5 bits hold 63 bits; the first letter holds three

}  // namespace

std::string id_text(std::int64_t value) {
    std::string text(kLength, 'a');
    auto rest = static_cast<std::uint64_t>(value);
    for (auto at = kLength; at > 0; --at, rest >>= 5) text[at - 1] = kLetters[rest & 31];
    return text;
}

std::optional<std::int64_t> id_from_text(std::string_view text) {
    if (text.size() != kLength) return std::nullopt;
    std::uint64_t value = 0;
    for (char letter : text) {
        auto digit = kLetters.find(letter);
        if (digit == std::string_view::npos) return std::nullopt;
        if (value >> 58) return std::nullopt;
        value = (value << 5) | digit;
    }
    if (value == 0 || value >> 63) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

}  // namespace pilnveide::workflow
