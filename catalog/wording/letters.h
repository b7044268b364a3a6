#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pilnveide::catalog::wording {

// Letters of UTF-8 texts: Latin, Latin-1 and Latin Extended-A, which is all that Latvian needs.

// The code point at `at`, which then stands behind it; U+FFFD for a byte that begins none.
char32_t take_letter(std::string_view text, std::size_t& at);
void put_letter(std::string& text, char32_t letter);

bool is_letter(char32_t letter);
bool is_upper(char32_t letter);
inline bool is_lower(char32_t letter) { return is_letter(letter) && !is_upper(letter); }
inline bool is_digit(char32_t letter) { return letter >= '0' && letter <= '9'; }

// The first letter of a word, behind quotation marks and brackets; 0 when there is none.
char32_t first_letter(std::string_view word);

// Letters only, small and without diacritics: "Līdzības." becomes "lidzibas". Two words that differ in nothing else
// are taken for the same.
std::string folded(std::string_view word);

// All letters of the text are capitals and there are at least two.
bool in_capitals(std::string_view text);

}  // namespace pilnveide::catalog::wording
