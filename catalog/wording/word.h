#pragma once

#include "catalog/wording/page_text.h"

#include <span>
#include <string>
#include <vector>

namespace pilnveide::catalog::wording {

// One word of a document, between two spaces, with what its place on the page tells.
struct Word {
    std::string text;
    bool begins_line = false;
    bool begins_page = false;
    bool after_gap = false;
    int line = 0;        // index of its line
    int line_width = 0;  // letters in its line
};

using Words = std::vector<Word>;

Words words_of(const std::vector<Line>& lines);

// The words as one text: one space between two of them; a word that was broken at the end of a line is whole again.
std::string joined(std::span<const Word> words);

// A sentence ends behind this word: "darbam.", "jomā?" or "klientiem.)", but not "u.c." or "t.sk." in front of a small
// letter. `next` is the word that follows, null at the end of the text.
bool ends_sentence(const Word& word, const Word* next);

// The first index behind the sentence that begins at `from`; 0 when it does not end.
std::size_t sentence_end(std::span<const Word> words, std::size_t from);

}  // namespace pilnveide::catalog::wording
