#pragma once

#include "catalog/wording/alignment.h"
#include "catalog/wording/reason.h"

#include <optional>
#include <string>
#include <vector>

namespace pilnveide::catalog::wording {

// The words of a title: up to its sentence's end; or, in capitals, as long as they last ("6.1. apakškritērijs – …").
// Nothing when it has no end here.
std::optional<Words> closed_title(const Words& words);

// A title of a narrow column goes on at the top of the next page, or behind a practice of the next column. Takes the
// rest of an open title out of the blocks that follow it, `known` being the other document's words for it (may be
// empty), which tell between several rests.
std::optional<Words> finished_title(const Words& begun, std::vector<Block*> following, const std::string& known);

// Without what stands behind the practice in its block: the labels of a figure (short lines without an end), and behind
// the last practice of a criterion the prose (lines that are much wider than the table's). `known` is what the other
// document has, word for word; may be empty.
Words without_tail(Words words, bool before_criterion, const std::string& known);

// A block that holds the practice and, on its own lines behind it, the narrower text of the base document.
Words without_variant(Words words, const std::string& narrower);

// What a finished text still shows of something that went wrong: no proper beginning or end, a footnote mark, a small
// letter behind a full stop. Nothing when it is sound. Titles in capitals need no end.
std::optional<Reason> flaw_of(const Words& words);

}  // namespace pilnveide::catalog::wording
