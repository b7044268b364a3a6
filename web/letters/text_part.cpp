#include "web/letters/text_part.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

constexpr std::size_t kWidth = 72;  // characters: quoted with "> " a few times, a line still fits

}  // namespace

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string wrapped(std::string_view text, std::string_view first, std::string_view others) {
    std::string out(first);
    std::size_t column = characters(first);
    bool at_start = true;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        const auto word = text.substr(0, end);
        const bool breaks = end < text.size() && text[end] == '\n';
        if (!word.empty()) {
            if (!at_start && column + 1 + characters(word) > kWidth) {
                out += '\n';
                out += others;
                column = characters(others);
                at_start = true;
            }
            if (!at_start) {
                out += ' ';
                ++column;
            }
            out += word;
            column += characters(word);
            at_start = false;
        }
        if (breaks) {
            out += '\n';
            out += others;
            column = characters(others);
            at_start = true;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out + '\n';
}

}  // namespace pilnveide::web
