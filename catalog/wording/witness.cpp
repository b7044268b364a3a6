#include "catalog/wording/witness.h"

#include "catalog/wording/letters.h"

#include <algorithm>
#include <cmath>

namespace pilnveide::catalog::wording {
namespace {

constexpr std::size_t kShortest = 4;  // letters; shorter words are particles
constexpr std::size_t kStem = 5;
constexpr std::size_t kMostExchanged = 2;  // words, where two texts are still the same
constexpr std::size_t kWordsForOne = 10;   // and for each of them the text has so many
constexpr std::size_t kMostWords = 400;    // a practice has about 80; more is no practice, and comparing is quadratic

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty() && words.size() < kMostWords) {
        auto end = std::min(text.find(' '), text.size());
        if (auto word = folded(text.substr(0, end)); !word.empty()) words.push_back(std::move(word));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

// The part of a word between marks: "un/vai" is two words.
void add_stem(Stems& stems, std::string_view word) {
    for (std::string_view rest = word; !rest.empty();) {
        auto end = std::min(rest.find_first_of("/-"), rest.size());
        auto letters = folded(rest.substr(0, end));
        if (letters.size() >= kShortest) stems.insert(letters.substr(0, kStem));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

}  // namespace

Stems stems_of(std::string_view text) {
    Stems stems;
    while (!text.empty()) {
        auto end = std::min(text.find(' '), text.size());
        add_stem(stems, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return stems;
}

Stems stems_of(std::span<const Word> words) {
    Stems stems;
    for (const auto& word : words) add_stem(stems, word.text);
    return stems;
}

Witness::Witness(const std::vector<std::string>& texts) : weight_(texts.size()) {
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (const auto& stem : stems_of(texts[i])) places_with_[stem].push_back(i);
    for (const auto& [stem, places] : places_with_)
        for (auto place : places)
            weight_[place] += std::log(1 + static_cast<double>(texts.size()) / static_cast<double>(places.size()));
}

std::vector<double> Witness::likeness(const Stems& stems) const {
    std::vector<double> shared(weight_.size());
    double own = 0;
    auto all = static_cast<double>(weight_.size());
    for (const auto& stem : stems) {
        auto found = places_with_.find(stem);
        if (found == places_with_.end()) {
            own += 1;
            continue;
        }
        auto weight = std::log(1 + all / static_cast<double>(found->second.size()));
        own += weight;
        for (auto place : found->second) shared[place] += weight;
    }
    for (std::size_t i = 0; i < shared.size(); ++i)
        if (shared[i] > 0) shared[i] /= std::sqrt(weight_[i] * own);
    return shared;
}

double share_found(std::string_view part, std::string_view whole) {
    auto few = folded_words(part);
    auto many = folded_words(whole);
    if (few.empty()) return 0;
    std::vector<std::size_t> row(many.size() + 1);  // of the longest common subsequence
    for (const auto& word : few) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < many.size(); ++j) {
            auto above = row[j + 1];
            row[j + 1] = word == many[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return static_cast<double>(row.back()) / static_cast<double>(few.size());
}

std::size_t words_apart(std::string_view one, std::string_view other) {
    auto left = folded_words(one);
    auto right = folded_words(other);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < left.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            auto above = row[j + 1];
            auto exchanged = diagonal + (left[i] == right[j] ? 0 : 1);
            row[j + 1] = std::min({exchanged, above + 1, row[j] + 1});
            diagonal = above;
        }
    }
    return row.back();
}

bool alike(std::string_view one, std::string_view other) {
    auto words = folded_words(one).size();
    if (words != folded_words(other).size()) return false;  // a line is missing
    return words_apart(one, other) <= std::min(kMostExchanged, words / kWordsForOne);
}

}  // namespace pilnveide::catalog::wording
