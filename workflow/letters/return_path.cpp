#include "workflow/letters/return_path.h"

#include "workflow/people/account_acts.h"

#include <fmt/format.h>

#include <algorithm>

namespace pilnveide::workflow {

std::string return_path(std::string_view address, const Key& key, Id<Agency> agency, Id<Letter> letter) {
    auto at = std::min(address.rfind('@'), address.size());
    return fmt::format("{}+{}.{}{}", address.substr(0, at), letter.text(), return_mark(key, agency, letter.value),
                       address.substr(at));
}

std::optional<Id<Letter>> letter_returned_to(std::string_view path, const Key& key, Id<Agency> agency) {
    const auto folded = folded_address(path);
    auto end = std::min(folded.rfind('@'), folded.size());
    auto plus = folded.rfind('+', end);
    auto dot = folded.find('.', plus == std::string::npos ? end : plus);
    if (plus == std::string::npos || dot == std::string::npos || dot > end) return std::nullopt;
    auto letter = Id<Letter>::from_text(folded.substr(plus + 1, dot - plus - 1));
    if (!letter || folded.substr(dot + 1, end - dot - 1) != return_mark(key, agency, letter->value))
        return std::nullopt;
    return letter;
}

}  // namespace pilnveide::workflow
