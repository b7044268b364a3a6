#include "tests/fuzz/document_damage.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/windows_1257.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kLongLine = 100'000;  // letters

constexpr std::string_view kPieces[] = {"\xFF",
                                        "\xC3",
                                        "\xE2\x80",
                                        "\xED\xA0\x80",
                                        "\xF4\x90\x80\x80",
                                        "\xEF\xBB\xBF",
                                        "\xFF\xFE",
                                        "\xC2\xAD",  // soft hyphen
                                        "\xC2\xAD\n",
                                        "-\n",
                                        "\f",
                                        "\r",
                                        "\n",
                                        "\n \n",
                                        "\n ",
                                        "\n12 \n",
                                        "\n \n1 ",
                                        "1",
                                        "30.",
                                        "\xC2\xB9",      // raised 1
                                        "\xE2\x80\xA8",  // line separator
                                        "\xEF\xAC\x81",  // fi
                                        "\xCC\x84",      // macron by itself
                                        "\xE2\x80\x8B",  // zero width space
                                        "{}",
                                        "\n1. kritērijs – DĀRZA KOPŠANA \n",
                                        "\n5.kritērijs \n",
                                        " u.c. ",
                                        ". ",
                                        ".",
                                        "?",
                                        "„",
                                        "(",
                                        "Šī prakse bāzes standartā nav iekļauta."};
constexpr std::string_view kOddNumbers[] = {
    "99999999999999999999.1.1 ", "1.1.1.1. ", "0.0.0 ",   "1.. ", "1.1.1.1.1.1 ",
    "7.1.apakškritērijs ",       "-1.1 ",     "01.01.01 "};

std::size_t line_at(const std::string& text, std::size_t at) {
    auto begin = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return begin == std::string::npos ? 0 : begin + 1;
}

std::string in_windows_1257(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        auto letter = take_letter(text, at);
        auto* found = std::ranges::find(kWindows1257, letter);
        if (letter >= 0x80 && found == std::end(kWindows1257)) letter = '?';
        bytes += static_cast<char>(letter < 0x80 ? letter : 0x80 + (found - std::begin(kWindows1257)));
    }
    return bytes;
}

std::string in_utf16(std::string_view text) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t at = 0; at < text.size();) {
        auto letter = take_letter(text, at);
        bytes += static_cast<char>(letter & 0xFF);
        bytes += static_cast<char>(letter >> 8 & 0xFF);
    }
    return bytes;
}

}  // namespace

std::size_t DocumentDamage::below(std::size_t end) {
    return end == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
}

void DocumentDamage::change(std::array<std::string, 2>& documents) {
    for (auto times = 1 + below(8); times > 0; --times) {
        auto one = below(2);
        change(documents[one], documents[1 - one]);
    }
    auto& sent = documents[below(2)];
    if (below(8) == 0) sent = in_windows_1257(sent);
    if (below(30) == 0) sent = in_utf16(sent);
    if (below(10) == 0) std::swap(documents[0], documents[1]);
}

void DocumentDamage::change(std::string& text, const std::string& other) {
    auto at = below(text.size() + 1);
    switch (below(24)) {
        case 0:
            text.erase(at);
            break;
        case 1:
            text.erase(0, at);
            break;
        case 2:
            text.insert(at, other.substr(below(other.size() + 1), below(2000)));
            break;
        case 3:
            make_long(text);
            break;
        case 4:
        case 5:
        case 6:
        case 7:
            change_bytes(text);
            break;
        case 8:
        case 9:
        case 10:
        case 11:
        case 12:
            put_in(text);
            break;
        default:
            change_lines(text);
    }
}

void DocumentDamage::change_bytes(std::string& text) {
    if (text.empty()) return;
    for (auto times = 1 + below(20); times > 0; --times) {
        auto& byte = text[below(text.size())];
        byte = static_cast<char>(below(3) == 0 ? below(256) : static_cast<unsigned char>(byte) ^ 1U << below(8));
    }
}

void DocumentDamage::change_lines(std::string& text) {
    auto begin = line_at(text, below(text.size() + 1));
    auto end = begin;
    for (auto lines = 1 + below(5); lines > 0 && end != std::string::npos; --lines) {
        end = text.find('\n', end);
        if (end != std::string::npos) ++end;
    }
    auto lines = text.substr(begin, end == std::string::npos ? end : end - begin);
    auto what = below(4);
    if (what != 0) text.erase(begin, lines.size());                           // dropped
    if (what > 1) text.insert(line_at(text, below(text.size() + 1)), lines);  // moved
    if (what == 0) {                                                          // doubled
        auto there = below(2) == 0 ? begin : line_at(text, below(text.size() + 1));
        for (auto times = below(20) == 0 ? below(200) : 1; times > 0; --times) text.insert(there, lines);
    }
}

void DocumentDamage::put_in(std::string& text) {
    auto at = below(text.size() + 1);
    switch (below(4)) {
        case 0:
            text.insert(at, kPieces[below(std::size(kPieces))]);
            break;
        case 1:
            text.insert(at, number());
            break;
        case 2:
            text.insert(line_at(text, at), number());
            break;
        default:
            for (auto times = 1 + below(50); times > 0; --times)
                text.insert(line_at(text, below(text.size() + 1)), number());
    }
}

void DocumentDamage::make_long(std::string& text) {
    constexpr std::string_view kFillings[] = {"a",        "1",    ".",   " ",  "1.",         "1.1.1 ",
                                              "\xC4\x81", "Ab. ", "-\n", "\f", "1.1.1 A. \n"};
    auto at = below(text.size() + 1);
    if (below(2) == 0) {
        auto end = std::min(text.size(), at + below(kLongLine));
        std::replace(text.begin() + static_cast<long>(at), text.begin() + static_cast<long>(end), '\n', ' ');
        return;
    }
    auto filling = kFillings[below(std::size(kFillings))];
    std::string line;
    for (auto times = below(kLongLine / filling.size()); times > 0; --times) line += filling;
    text.insert(at, line);
}

std::string DocumentDamage::number() {
    if (below(8) == 0) return std::string(kOddNumbers[below(std::size(kOddNumbers))]);
    auto depth = below(3);
    auto number = fmt::format("{}.{}", 1 + below(9), 1 + below(5));
    if (depth > 0) number += fmt::format(".{}", 1 + below(9));
    return number + (below(2) == 0 ? ". " : " ");
}

}  // namespace pilnveide::catalog::wording
