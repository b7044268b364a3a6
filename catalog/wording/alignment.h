#pragma once

#include "catalog/wording/block.h"
#include "catalog/wording/witness.h"

#include <vector>

namespace pilnveide::catalog::wording {

// How much each block speaks of each place; rows are blocks.
using Likeness = std::vector<std::vector<double>>;
Likeness likeness_of(const std::vector<Block>& blocks, const std::vector<Place>& places,
                     const std::vector<Witness>& witnesses);

// The blocks of each place, in the document's order, mostly one; none where nothing fits.
using Alignment = std::vector<std::vector<std::size_t>>;

// Lays the printed numbers along the catalogue's, both in their order, so that number and content together agree best
// (dynamic programming). A number that is printed wrong finds its place by its content and its neighbours; one that is
// printed several times in a row keeps all its blocks. What stands out of order is left out.
Alignment aligned(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness);

}  // namespace pilnveide::catalog::wording
