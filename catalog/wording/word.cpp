#include "catalog/wording/word.h"

#include "catalog/wording/encoding.h"
#include "catalog/wording/letters.h"

#include <algorithm>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kMostWords = 250000;  // the documents have 25 000; the rest of a longer file is not looked at

// Closing brackets and quotation marks that may stand behind a full stop.
std::string_view without_closing(std::string_view word) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view mark : {")", "\"", "”", "»", "“", "’"})
            if (word.ends_with(mark)) {
                word.remove_suffix(mark.size());
                again = true;
            }
    }
    return word;
}

// "u.c.", "t.sk.", "u.tml.", "piem.": parts of at most four letters, each with its stop, and more than one; or one of
// at most two letters ("g.").
bool is_abbreviation(std::string_view word) {
    auto stops = std::ranges::count(word, '.');
    std::size_t longest = 0;
    for (auto rest = word.substr(std::min(word.find_first_not_of("(\"„“"), word.size())); !rest.empty();) {
        auto end = std::min(rest.find('.'), rest.size());
        longest = std::max(longest, folded(rest.substr(0, end)).size());
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return stops > 1 ? longest <= 4 : longest <= 2 || folded(word) == "piem";
}

// What stays of a word whose rest stands in the next line; empty when it is not broken. A hyphen after one letter or a
// digit ("e-", "9-") and before a capital is part of the word.
std::string_view broken(const Word& word, const Word& next) {
    if (word.text.ends_with(kSoftHyphen)) return std::string_view(word.text).substr(0, word.text.size() - 2);
    if (!next.begins_line || !word.text.ends_with('-') || !is_lower(first_letter(next.text))) return {};
    auto stem = std::string_view(word.text).substr(0, word.text.size() - 1);
    if (folded(stem).size() < 2 || is_digit(static_cast<unsigned char>(stem.back()))) return {};
    return stem;
}

bool hyphen_belongs(const Word& word, const Word& next) {
    return next.begins_line && word.text.size() > 1 && word.text.ends_with('-') && first_letter(next.text) != 0;
}

void put_without_soft(std::string& text, std::string_view word) {
    for (std::size_t from = 0; from < word.size();) {
        auto soft = std::min(word.find(kSoftHyphen, from), word.size());
        text += word.substr(from, soft - from);
        from = soft + kSoftHyphen.size();
    }
}

}  // namespace

Words words_of(const std::vector<Line>& lines) {
    Words words;
    for (std::size_t i = 0; i < lines.size() && words.size() < kMostWords; ++i) {
        auto first = true;
        for (std::string_view rest = lines[i].text; !rest.empty() && words.size() < kMostWords;) {
            auto end = std::min(rest.find(' '), rest.size());
            if (end > 0) {
                words.push_back({std::string(rest.substr(0, end)), first, first && lines[i].begins_page,
                                 first && lines[i].after_gap, static_cast<int>(i), lines[i].width});
                first = false;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

std::string joined(std::span<const Word> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto last = i + 1 == words.size();
        if (last) {
            put_without_soft(text, words[i].text);
        } else if (auto stem = broken(words[i], words[i + 1]); !stem.empty()) {
            put_without_soft(text, stem);
        } else {
            put_without_soft(text, words[i].text);
            if (!hyphen_belongs(words[i], words[i + 1])) text += ' ';
        }
    }
    return text;
}

bool ends_sentence(const Word& word, const Word* next) {
    auto text = without_closing(word.text);
    if (text.ends_with('?') || text.ends_with('!') || text.ends_with("…")) return true;
    if (!text.ends_with('.')) return false;
    if (!is_abbreviation(text)) return true;
    // "u.c." ends a sentence where the next one begins; "u.c.)" goes on.
    return next == nullptr || (text.size() == word.text.size() && is_upper(first_letter(next->text)));
}

std::size_t sentence_end(std::span<const Word> words, std::size_t from) {
    for (auto i = from; i < words.size(); ++i)
        if (ends_sentence(words[i], i + 1 < words.size() ? &words[i + 1] : nullptr)) return i + 1;
    return 0;
}

}  // namespace pilnveide::catalog::wording
