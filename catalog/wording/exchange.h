#pragma once

#include "catalog/wording/alignment.h"

#include <map>

namespace pilnveide::catalog::wording {

// Places whose block belongs to another place by its content, and to which: where the contents as a whole would fit
// better laid otherwise, or where one speaks clearly of a place that has nothing.
std::map<std::size_t, std::size_t> find_exchanged(const std::vector<Place>& places, const Likeness& likeness,
                                                  const Alignment& alignment);

// A number that is printed wrong is put right when the content leaves no doubt: no other place is meant, and the number
// that is printed has its own text elsewhere, has none but means much less, or is none of the catalogue.
bool is_misprint(std::size_t place, const std::vector<Block>& blocks, const std::vector<Place>& places,
                 const Likeness& likeness, const Alignment& alignment);

}  // namespace pilnveide::catalog::wording
