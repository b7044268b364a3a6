#pragma once

#include "catalog/wording/page_text.h"

namespace pilnveide::catalog::wording {

// The lines without what stands again and again at the top or the bottom of pages: the document's name, the heading of
// a table that goes on. Digits do not count, so that "Methodology 12" and "Methodology 13" are the same. To be asked
// after the page foot has gone, whose footnotes repeat themselves, too.
std::vector<Line> without_running_heads(std::vector<Line> lines);

}  // namespace pilnveide::catalog::wording
