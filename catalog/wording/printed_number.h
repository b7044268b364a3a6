#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::catalog::wording {

// A number as a document prints it in front of a title or a practice: "1.2.", "1.1.1", "7.1.apakškritērijs".
struct PrintedNumber {
    std::string number;  // as the catalogue writes it: "1.2", without the last stop
    int depth = 0;       // 2 or 3 parts
    std::string rest;    // letters that stand in the same word
};

// Nothing when the word is something else: a date, a list of references, a number inside of a sentence's end.
std::optional<PrintedNumber> printed_number(std::string_view word);

}  // namespace pilnveide::catalog::wording
