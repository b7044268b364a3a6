#include "catalog/wording/passage.h"

#include "catalog/wording/letters.h"
#include "catalog/wording/page_foot.h"
#include "catalog/wording/printed_number.h"

#include <algorithm>

namespace pilnveide::catalog::wording {
namespace {

constexpr double kMuchWider = 1.2;      // prose against the lines of a table's cell
constexpr double kMuchShorter = 0.6;    // labels against the same
constexpr std::size_t kLabelWords = 4;  // that may stand between a number and a title in capitals
constexpr double kRelated = 0.4;        // a narrower text shares at least so much with the wider one

bool has_small_letters(const std::string& word) {
    for (std::size_t at = 0; at < word.size();)
        if (is_lower(take_letter(word, at))) return true;
    return false;
}

int widest(std::span<const Word> words) {
    int width = 0;
    for (const auto& word : words) width = std::max(width, word.line_width);
    return width;
}

std::optional<Words> capital_title(const Words& words) {
    std::size_t from = 0;
    while (from < words.size() && from < kLabelWords && !in_capitals(words[from].text)) ++from;
    if (from == words.size() || !in_capitals(words[from].text)) return std::nullopt;
    auto to = from;
    while (to < words.size() && !has_small_letters(words[to].text)) ++to;
    while (folded(words[to - 1].text).empty()) --to;
    // One word in capitals in front of small ones is an abbreviation that begins a sentence.
    if (to == from + 1 && from == 0 && to < words.size() && !words[to].begins_line) return std::nullopt;
    return Words(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to));
}

bool may_continue(const Words& words, std::size_t i) {
    if (i == 0 || !words[i].begins_line || !is_lower(first_letter(words[i].text))) return false;
    return words[i].begins_page || ends_sentence(words[i - 1], &words[i]);
}

bool same(std::span<const Word> words, const std::string& known) { return alike(known, joined(words)); }

std::size_t words_in(const std::string& text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

Words first(const Words& words, std::size_t count) {
    return Words(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
}

std::size_t last_sentence_end(const Words& words) {
    std::size_t end = 0;
    for (auto next = sentence_end(words, 0); next != 0; next = sentence_end(words, next)) end = next;
    return end;
}

}  // namespace

std::optional<Words> closed_title(const Words& words) {
    if (auto title = capital_title(words)) return title;
    auto end = sentence_end(words, 0);
    if (end == 0) return std::nullopt;
    return first(words, end);
}

std::optional<Words> finished_title(const Words& begun, std::vector<Block*> following, const std::string& known) {
    struct Rest {
        Block* block;
        std::size_t from, to;
        bool sure;
    };
    std::optional<Rest> chosen;
    for (auto* block : following)
        for (std::size_t i = 0; i < block->words.size(); ++i) {
            auto to = may_continue(block->words, i) ? sentence_end(block->words, i) : 0;
            if (to == 0) continue;
            auto whole = begun;
            whole.insert(whole.end(), block->words.begin() + static_cast<std::ptrdiff_t>(i),
                         block->words.begin() + static_cast<std::ptrdiff_t>(to));
            auto sure = !known.empty() && same(whole, known);
            if (!chosen || (sure && !chosen->sure)) chosen = Rest{block, i, to, sure};
        }
    if (!chosen) return std::nullopt;
    auto& words = chosen->block->words;
    auto from = words.begin() + static_cast<std::ptrdiff_t>(chosen->from);
    auto to = words.begin() + static_cast<std::ptrdiff_t>(chosen->to);
    auto whole = begun;
    whole.insert(whole.end(), from, to);
    words.erase(from, to);
    return whole;
}

Words without_tail(Words words, bool before_criterion, const std::string& known) {
    if (before_criterion) {
        for (auto end = sentence_end(words, 0); end != 0 && end < words.size(); end = sentence_end(words, end)) {
            auto before = first(words, end);
            auto wider = words[end].begins_line && words[end].line_width > kMuchWider * widest(before);
            if (wider || (!known.empty() && same(before, known))) return before;
        }
    }
    auto end = last_sentence_end(words);
    if (end == 0 || end == words.size() || !words[end].begins_line) return words;
    auto before = first(words, end);
    auto rest = std::span(words).subspan(end);
    if (widest(rest) <= kMuchShorter * widest(before) || (!known.empty() && same(before, known))) return before;
    return words;
}

Words without_variant(Words words, const std::string& narrower) {
    auto count = words_in(narrower);
    if (count == 0 || words.size() <= count) return words;
    for (auto end = sentence_end(words, 0); end != 0 && end < words.size(); end = sentence_end(words, end)) {
        if (!words[end].begins_line) continue;
        auto before = first(words, end);
        if (same(std::span(words).subspan(end), narrower) && share_found(narrower, joined(before)) >= kRelated)
            return before;
    }
    return words;
}

std::optional<Reason> flaw_of(const Words& words) {
    if (words.empty()) return Reason{ReasonCode::kNotFound, {}};
    if (in_capitals(joined(words))) return std::nullopt;
    if (!is_upper(first_letter(words.front().text))) return Reason{ReasonCode::kBeginsInside, {}};
    if (!ends_sentence(words.back(), nullptr)) return Reason{ReasonCode::kEndsInside, {}};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto mark = footnote_mark(words[i].text); mark.number != 0 && mark.at > 0)
            return Reason{ReasonCode::kForeignWords, {words[i].text}};
        if (words[i].text.find("\xEF\xBF\xBD") != std::string::npos)
            return Reason{ReasonCode::kForeignWords, {words[i].text}};
        if (auto number = printed_number(words[i].text); number && words[i].text.ends_with('.'))
            return Reason{ReasonCode::kForeignWords, {words[i].text}};
        if (i == 0) continue;
        auto begins = is_upper(first_letter(words[i].text));
        auto behind_number = begins && footnote_mark(words[i - 1].text).size == words[i - 1].text.size();
        if (behind_number || (!begins && ends_sentence(words[i - 1], &words[i])))
            return Reason{ReasonCode::kForeignWords, {words[i].text}};
    }
    return std::nullopt;
}

}  // namespace pilnveide::catalog::wording
