#include "catalog/wording/printed_number.h"

#include "catalog/wording/letters.h"

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kMostDigits = 2;

std::string_view take_digits(std::string_view& word) {
    std::size_t count = 0;
    while (count < word.size() && is_digit(static_cast<unsigned char>(word[count]))) ++count;
    auto digits = word.substr(0, count);
    word.remove_prefix(count);
    return digits;
}

}  // namespace

std::optional<PrintedNumber> printed_number(std::string_view word) {
    PrintedNumber found;
    while (found.depth < 3) {
        auto digits = take_digits(word);
        if (digits.empty()) break;
        if (digits.size() > kMostDigits || digits.front() == '0') return std::nullopt;
        if (found.depth > 0) found.number += '.';
        found.number += digits;
        ++found.depth;
        if (!word.starts_with('.')) break;
        word.remove_prefix(1);
    }
    if (found.depth < 2) return std::nullopt;
    if (!word.empty()) {
        std::size_t at = 0;
        if (!is_letter(take_letter(word, at))) return std::nullopt;
    }
    found.rest = word;
    return found;
}

}  // namespace pilnveide::catalog::wording
