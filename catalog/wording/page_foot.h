#pragma once

#include "catalog/wording/page_text.h"

#include <string>
#include <string_view>

namespace pilnveide::catalog::wording {

// The lines without the feet of their pages, and without the marks in the text that point there. A foot begins with the
// first footnote whose mark stands on the page (or on the one before, where a page mark is in the wrong place), or
// whose number follows the last one's, and goes to the end of the page: the labels of a figure may stand in it, too. It
// never reaches over a line that begins with a number of the catalogue's kind; there the page's end was lost.
std::vector<Line> without_page_feet(std::vector<Line> lines);

// The footnote mark at the end of a word: "resursiem30." has 30 at 9, and "30" alone is one, too. 0 when it has none.
struct FootnoteMark {
    int number = 0;
    std::size_t at = 0;
    std::size_t size = 0;
};
FootnoteMark footnote_mark(std::string_view word);

}  // namespace pilnveide::catalog::wording
