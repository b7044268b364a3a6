#pragma once

#include "catalog/wording/word.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

// The stems of a text: folded words of more than three letters, cut behind the fifth, where a Latvian word's ending
// begins at the earliest.
using Stems = std::set<std::string, std::less<>>;
Stems stems_of(std::string_view text);
Stems stems_of(std::span<const Word> words);

// Knows what each place is about, and tells how much a text speaks of it. A stem weighs the more the fewer places use
// it, so that what stands everywhere ("social", "service") tells nothing.
class Witness {
public:
    // One text a place; empty where nothing is known.
    explicit Witness(const std::vector<std::string>& texts);

    // How alike a text and each place are: 0 nothing, about 1 the same words.
    [[nodiscard]] std::vector<double> likeness(const Stems& stems) const;

private:
    std::map<std::string, std::vector<std::size_t>, std::less<>> places_with_;
    std::vector<double> weight_;  // of each place's stems together
};

// Word for word, 1 for the same and 0 for nothing in common: how much of `part` stands in `whole`, in the same order,
// whatever diacritics, case and stops.
double share_found(std::string_view part, std::string_view whole);

// Words that must be exchanged, taken out or put in to make one text of the other; the same notion of "the same word".
std::size_t words_apart(std::string_view one, std::string_view other);

// The same text, though one of ten words may be another one, and two at most: "tai skaitā" here, "to skaitā" there.
bool alike(std::string_view one, std::string_view other);

}  // namespace pilnveide::catalog::wording
