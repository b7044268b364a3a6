#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

// Tells whether a text stands in a document, looking at nothing but its letters: in one piece, or in a few, for the
// foot of a page or the next column of a table may stand between two lines.
class Standing {
public:
    explicit Standing(std::string_view document);  // as in the file

    [[nodiscard]] bool has(std::string_view text) const;

private:
    std::vector<std::uint64_t> eights_;  // each eight bytes of letters that follow each other, sorted
};

}  // namespace pilnveide::catalog::wording
