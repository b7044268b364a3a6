#include "catalog/wording/running_head.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/printed_number.h"

#include <map>
#include <set>

namespace pilnveide::catalog::wording {
namespace {

constexpr int kPages = 3;      // what begins or ends so many pages belongs to the page and not to the text
constexpr int kMostLines = 3;  // so many lines of it may follow each other

// A line with a number of the catalogue is text, however often its few words stand there.
bool at_edge(const std::vector<Line>& lines, std::size_t i) {
    if (printed_number(std::string_view(lines[i].text).substr(0, lines[i].text.find(' ')))) return false;
    return lines[i].begins_page || i + 1 == lines.size() || lines[i + 1].begins_page;
}

std::set<std::string> repeated_at_edges(const std::vector<Line>& lines) {
    std::map<std::string, std::set<int>> pages;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (at_edge(lines, i)) pages[folded(lines[i].text)].insert(lines[i].page);
    std::set<std::string> repeated;
    for (const auto& [key, on] : pages)
        if (on.size() >= kPages && key.size() > 3) repeated.insert(key);
    return repeated;
}

std::vector<Line> without(const std::set<std::string>& repeated, std::vector<Line> lines) {
    std::vector<Line> kept;
    bool begins = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        begins = begins || lines[i].begins_page;
        if (at_edge(lines, i) && repeated.contains(folded(lines[i].text))) continue;
        kept.push_back(lines[i]);
        kept.back().begins_page = begins;
        begins = false;
    }
    return kept;
}

}  // namespace

std::vector<Line> without_running_heads(std::vector<Line> lines) {
    for (int pass = 0; pass < kMostLines; ++pass) {
        auto repeated = repeated_at_edges(lines);
        if (repeated.empty()) break;
        lines = without(repeated, std::move(lines));
    }
    return lines;
}

}  // namespace pilnveide::catalog::wording
