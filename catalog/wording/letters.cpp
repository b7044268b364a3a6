#include "catalog/wording/letters.h"

namespace pilnveide::catalog::wording {
namespace {

// The letter without its diacritic, for U+00C0 to U+00FF and for U+0100 to U+017F.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view kExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uu"
    "wwyyyzzzzzzs";

char plain(char32_t letter) {
    if (letter >= 'a' && letter <= 'z') return static_cast<char>(letter);
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    if (letter >= 0xC0 && letter <= 0xFF) return kLatin1[letter - 0xC0];
    if (letter >= 0x100 && letter <= 0x17F) return kExtended[letter - 0x100];
    return ' ';
}

int continuation_bytes(unsigned char lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return 1;
    if (lead >= 0xE0 && lead <= 0xEF) return 2;
    if (lead >= 0xF0 && lead <= 0xF4) return 3;
    return -1;
}

}  // namespace

char32_t take_letter(std::string_view text, std::size_t& at) {
    auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    auto more = continuation_bytes(lead);
    if (more < 0 || at + static_cast<std::size_t>(more) > text.size()) return 0xFFFD;
    auto letter = static_cast<char32_t>(lead & (0x3F >> more));
    for (int i = 0; i < more; ++i) {
        auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
        if ((next & 0xC0) != 0x80) return 0xFFFD;
        letter = (letter << 6) | (next & 0x3F);
    }
    at += static_cast<std::size_t>(more);
    return letter;
}

void put_letter(std::string& text, char32_t letter) {
    auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xC0 | (letter >> 6));
    } else if (letter < 0x10000) {
        put(0xE0 | (letter >> 12));
        put(0x80 | ((letter >> 6) & 0x3F));
    } else {
        put(0xF0 | (letter >> 18));
        put(0x80 | ((letter >> 12) & 0x3F));
        put(0x80 | ((letter >> 6) & 0x3F));
    }
    put(0x80 | (letter & 0x3F));
}

bool is_letter(char32_t letter) { return plain(letter) != ' '; }

bool is_upper(char32_t letter) {
    if (letter < 0x80) return letter >= 'A' && letter <= 'Z';
    if (letter <= 0xFF) return letter >= 0xC0 && letter <= 0xDE && letter != 0xD7;
    if (letter > 0x17F) return false;
    auto odd = letter % 2 == 1;
    if ((letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E)) return odd;
    return letter == 0x178 || (!odd && letter != 0x138);
}

char32_t first_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        auto letter = take_letter(word, at);
        if (is_letter(letter)) return letter;
        if (is_digit(letter)) return 0;
    }
    return 0;
}

std::string folded(std::string_view word) {
    std::string result;
    result.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        auto letter = plain(take_letter(word, at));
        if (letter != ' ') result += letter;
    }
    return result;
}

bool in_capitals(std::string_view text) {
    int letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto letter = take_letter(text, at);
        if (is_lower(letter)) return false;
        letters += is_letter(letter) ? 1 : 0;
    }
    return letters >= 2;
}

}  // namespace pilnveide::catalog::wording
