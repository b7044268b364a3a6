#include "catalog/wording/encoding.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/windows_1257.h"

#include <algorithm>
#include <array>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kWholeForBroken = 10;  // letters of UTF-8 for each byte that is none

struct Composition {
    char32_t letter;
    char32_t mark;
    char32_t whole;
};
constexpr std::array kCompositions = std::to_array<Composition>({
    {'a', 0x304, 0x101}, {'e', 0x304, 0x113}, {'i', 0x304, 0x12B}, {'o', 0x304, 0x14D}, {'u', 0x304, 0x16B},
    {'A', 0x304, 0x100}, {'E', 0x304, 0x112}, {'I', 0x304, 0x12A}, {'O', 0x304, 0x14C}, {'U', 0x304, 0x16A},
    {'c', 0x30C, 0x10D}, {'s', 0x30C, 0x161}, {'z', 0x30C, 0x17E}, {'C', 0x30C, 0x10C}, {'S', 0x30C, 0x160},
    {'Z', 0x30C, 0x17D}, {'g', 0x327, 0x123}, {'k', 0x327, 0x137}, {'l', 0x327, 0x13C}, {'n', 0x327, 0x146},
    {'r', 0x327, 0x157}, {'G', 0x327, 0x122}, {'K', 0x327, 0x136}, {'L', 0x327, 0x13B}, {'N', 0x327, 0x145},
    {'R', 0x327, 0x156},
});

// Few broken letters among many whole ones are a file that was cut or damaged, not another encoding.
bool is_utf8(std::string_view bytes) {
    std::size_t whole = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        auto before = at;
        auto bad = take_letter(bytes, at) == 0xFFFD && bytes.substr(before, 3) != "\xEF\xBF\xBD";
        ++(bad ? broken : whole);
    }
    return broken * kWholeForBroken <= whole;
}

// Every broken letter becomes U+FFFD.
std::string repaired(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) put_letter(text, take_letter(bytes, at));
    return text;
}

std::string from_1257(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() * 5 / 4);
    for (auto byte : bytes) {
        auto code = static_cast<unsigned char>(byte);
        put_letter(text, code < 0x80 ? code : static_cast<char32_t>(kWindows1257[code - 0x80]));
    }
    return text;
}

std::string from_utf16(std::string_view bytes, bool big_end_first) {
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto first = static_cast<unsigned char>(bytes[at]);
        auto second = static_cast<unsigned char>(bytes[at + 1]);
        auto unit = static_cast<char32_t>(big_end_first ? first << 8 | second : second << 8 | first);
        put_letter(text, unit >= 0xD800 && unit <= 0xDFFF ? 0xFFFD : unit);
    }
    return text;
}

std::optional<std::string> utf8(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("%PDF") || bytes.find('\0') != std::string_view::npos) return std::nullopt;
    return is_utf8(bytes) ? repaired(bytes) : from_1257(bytes);
}

bool is_nothing(char32_t letter) {
    return (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF || letter == 0x2060 ||
           (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\f') || letter == 0x7F;
}

bool is_space(char32_t letter) {
    return letter == '\t' || letter == 0xA0 || (letter >= 0x2000 && letter <= 0x200A) || letter == 0x202F ||
           letter == 0x205F || letter == 0x3000;
}

char32_t raised_digit(char32_t letter) {
    if (letter == 0xB9) return '1';
    if (letter == 0xB2 || letter == 0xB3) return letter - 0xB0 + '0';
    if (letter == 0x2070 || (letter >= 0x2074 && letter <= 0x2079)) return letter - 0x2070 + '0';
    return 0;
}

std::string_view ligature(char32_t letter) {
    constexpr std::array<std::string_view, 5> kOpened = {"ff", "fi", "fl", "ffi", "ffl"};
    return letter >= 0xFB00 && letter <= 0xFB04 ? kOpened[letter - 0xFB00] : std::string_view();
}

void put_plainly(std::string& text, char32_t letter) {
    if (is_nothing(letter)) return;
    if (is_space(letter)) letter = ' ';
    if (letter == 0x2010 || letter == 0x2011) letter = '-';
    if (letter == 0x2028 || letter == 0x2029 || letter == 0x85) letter = '\n';
    if (auto digit = raised_digit(letter)) letter = digit;
    if (auto opened = ligature(letter); !opened.empty()) {
        text += opened;
        return;
    }
    if (!text.empty()) {
        auto found = std::ranges::find_if(kCompositions, [&](const Composition& one) {
            return one.mark == (letter == 0x326 ? 0x327 : letter) && one.letter == static_cast<char32_t>(text.back());
        });
        if (found != kCompositions.end()) {
            text.pop_back();
            letter = found->whole;
        }
    }
    put_letter(text, letter);
}

}  // namespace

std::optional<std::string> decoded(std::string_view bytes) {
    auto whole = utf8(bytes);
    if (!whole) return whole;
    std::string text;
    text.reserve(whole->size());
    for (std::size_t at = 0; at < whole->size();) {
        auto letter = take_letter(*whole, at);
        if (letter == '\r') {
            if (at < whole->size() && (*whole)[at] == '\n') continue;
            letter = '\n';
        }
        put_plainly(text, letter);
    }
    return text;
}

}  // namespace pilnveide::catalog::wording
