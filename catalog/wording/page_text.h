#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

// One line of a document that has something on it, trimmed.
struct Line {
    std::string text;
    int width = 0;             // letters, without the space around them
    int page = 0;              // counted from 0
    bool begins_page = false;  // nothing of its page stands above it
    bool after_gap = false;    // an empty line stands above it
};

// The lines of a decoded text, without page numbers. A page begins after a form feed, after a number
// that stands alone and is greater than the one before, and where a line moves in by a space without an empty line
// above it, as extraction without form feeds leaves it.
std::vector<Line> page_text(std::string_view text);

}  // namespace pilnveide::catalog::wording
