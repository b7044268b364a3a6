#include "web/said.h"

#include <array>

namespace pilnveide::web {
namespace {

struct Sentence {
    std::string_view word;
    std::string_view english;
};

constexpr Sentence kSentences[] = {
    {"saved", N_("Saved.")},
};

}  // namespace

std::string said(const Words& words, std::string_view word) {
    const auto line = std::ranges::find(kSentences, word, &Sentence::word);
    return line != std::end(kSentences) ? words.say(line->english) : std::string();
}

}  // namespace pilnveide::web
