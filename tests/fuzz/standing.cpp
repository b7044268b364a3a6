#include "tests/fuzz/standing.h"

#include "catalog/wording/encoding.h"
#include "catalog/wording/letters.h"
#include "catalog/wording/proposal.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kPiece = 24;  // bytes of letters; few lines of the narrowest column are shorter

std::vector<std::uint64_t> eights_of(std::string_view text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size();)
        if (auto letter = take_letter(text, at); is_letter(letter)) put_letter(letters, letter);
    std::vector<std::uint64_t> eights;
    std::uint64_t eight = 0;
    for (std::size_t at = 0; at + sizeof eight <= letters.size(); ++at) {
        std::memcpy(&eight, letters.data() + at, sizeof eight);
        eights.push_back(eight);
    }
    return eights;
}

}  // namespace

Standing::Standing(std::string_view document)
    : eights_(eights_of(decoded(document.substr(0, kMostBytes)).value_or(std::string()))) {
    std::ranges::sort(eights_);
}

// Where two pieces meet, up to seven eights are of both.
bool Standing::has(std::string_view text) const {
    auto eights = eights_of(text);
    auto strange =
        std::ranges::count_if(eights, [&](std::uint64_t eight) { return !std::ranges::binary_search(eights_, eight); });
    return static_cast<std::size_t>(strange) <= (eights.size() / kPiece) * (sizeof(std::uint64_t) - 1);
}

}  // namespace pilnveide::catalog::wording
