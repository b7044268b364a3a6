#include "catalog/wording/block.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/printed_number.h"
#include "catalog/wording/witness.h"

#include <algorithm>
#include <map>
#include <set>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kHeadingWords = 10;  // a criterion's title stands within so many words behind its number
constexpr std::size_t kNoteWords = 12;
constexpr std::size_t kNoteNumbers = 3;  // the same words under so many numbers are a note

bool may_begin(const Words& words, std::size_t i) {
    if (words[i].begins_line) return true;
    if (i == 0 || i + 1 == words.size() || std::ranges::count(words[i].text, '.') < 2) return false;
    return ends_sentence(words[i - 1], &words[i + 1]) && is_upper(first_letter(words[i + 1].text));
}

// "3." or "7.kritērijs", at the beginning of a line: 3 or 7; else 0.
int criterion_number(const Word& word) {
    const auto& text = word.text;
    if (!word.begins_line || text.size() < 2 || !is_digit(static_cast<unsigned char>(text[0])) || text[1] != '.')
        return 0;
    if (text.size() > 2 && is_digit(static_cast<unsigned char>(text[2]))) return 0;
    return text[0] - '0';
}

class Headings {
public:
    explicit Headings(const Framework& framework) {
        for (const auto& criterion : framework.criteria) titles_[criterion.number] = stems_of(criterion.title.lv);
    }

    [[nodiscard]] bool begins_at(const Words& words, std::size_t i) const {
        auto found = titles_.find(criterion_number(words[i]));
        if (found == titles_.end() || found->second.empty()) return false;
        auto count = std::min(kHeadingWords, words.size() - i);
        auto near = stems_of(std::span(words).subspan(i, count));
        auto shared = std::ranges::count_if(found->second, [&](const auto& stem) { return near.contains(stem); });
        return static_cast<std::size_t>(shared) * 2 >= found->second.size();
    }

private:
    std::map<int, Stems> titles_;
};

std::string key_of(const Block& block) {
    if (block.words.empty() || block.words.size() > kNoteWords) return {};
    return folded(joined(block.words));
}

void find_notes(std::vector<Block>& blocks) {
    std::map<std::string, std::set<std::string>> numbers;
    for (const auto& block : blocks) numbers[key_of(block)].insert(block.number);
    for (auto& block : blocks) {
        auto key = key_of(block);
        block.note = key.size() > 8 && block.depth == 3 && numbers[key].size() >= kNoteNumbers;
    }
}

}  // namespace

std::vector<Block> blocks_of(Words words, const Framework& framework) {
    Headings headings(framework);
    std::vector<Block> blocks;
    bool open = false;
    for (std::size_t i = 0; i < words.size() && blocks.size() <= kMostBlocks; ++i) {
        if (open && headings.begins_at(words, i)) {
            blocks.back().before_criterion = true;
            open = false;
        }
        auto number = may_begin(words, i) ? printed_number(words[i].text) : std::nullopt;
        if (number) {
            blocks.push_back(
                {.number = number->number, .depth = number->depth, .line = words[i].line + 1, .words = {}});
            open = true;
            if (!number->rest.empty()) {
                words[i].text = number->rest;
                blocks.back().words.push_back(words[i]);
            }
        } else if (open && blocks.back().words.size() < kMostBlockWords) {
            blocks.back().words.push_back(words[i]);
        }
    }
    if (open) blocks.back().before_criterion = true;
    find_notes(blocks);
    return blocks;
}

}  // namespace pilnveide::catalog::wording
