#include "catalog/wording/page_text.h"

#include <algorithm>
#include <charconv>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kMostLines = 40000;  // the documents have 8000; the rest of a longer file is not looked at
constexpr int kInsetShare = 10;  // percent: with more inset lines than that, the inset says nothing about pages

struct RawLine {
    std::string_view text;  // trimmed
    bool inset = false;
    bool after_feed = false;
};

std::string_view trimmed(std::string_view text) {
    auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::vector<RawLine> raw_lines(std::string_view text) {
    std::vector<RawLine> lines;
    bool after_feed = false;
    while (!text.empty() && lines.size() < kMostLines) {
        auto end = text.find_first_of("\n\f");
        auto line = text.substr(0, end);
        lines.push_back({trimmed(line), line.starts_with(' '), after_feed});
        after_feed = end != std::string_view::npos && text[end] == '\f';
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

int letters_in(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

// The number that the line is, when it is nothing else; 0 when not.
int lone_number(std::string_view text) {
    int number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && text.size() <= 3 ? number : 0;
}

bool inset_marks_pages(const std::vector<RawLine>& lines) {
    std::size_t inset = 0;
    std::size_t all = 0;
    for (const auto& line : lines) {
        if (line.text.empty()) continue;
        ++all;
        inset += line.inset ? 1 : 0;
    }
    return inset * 100 < all * kInsetShare;
}

std::vector<Line> numbered_pages(const std::vector<RawLine>& raw) {
    std::vector<Line> lines;
    auto by_inset = inset_marks_pages(raw);
    int page = 0;
    int last_number = 0;
    bool begins = true;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        auto above_is_empty = i == 0 || raw[i - 1].text.empty();
        auto below_is_empty = i + 1 == raw.size() || raw[i + 1].text.empty() || raw[i + 1].after_feed;
        if (raw[i].after_feed) begins = true;
        if (raw[i].text.empty()) continue;
        if (by_inset && raw[i].inset && !above_is_empty) begins = true;
        if (auto number = lone_number(raw[i].text); number > last_number && above_is_empty && below_is_empty) {
            last_number = number;
            begins = true;
            continue;
        }
        if (begins && !lines.empty()) ++page;
        lines.push_back({std::string(raw[i].text), letters_in(raw[i].text), page, begins, above_is_empty});
        begins = false;
    }
    return lines;
}

}  // namespace

std::vector<Line> page_text(std::string_view text) { return numbered_pages(raw_lines(text)); }

}  // namespace pilnveide::catalog::wording
