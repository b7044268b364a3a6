#pragma once

#include "catalog/wording/alignment.h"

#include <set>

namespace pilnveide::catalog::wording {

// Blocks that the alignment left out although number and content say where they belong: what was moved or printed
// twice.
struct Strays {
    std::set<std::size_t> displaced;  // places whose block stands elsewhere than its number says
    std::set<std::size_t> copied;     // places that have a block, and another one elsewhere
};

// Looks between the first and the last block that were laid, for a document may list its titles once more at its end.
// A displaced block that was left out is laid to its place, so that its text can be shown.
Strays find_strays(const std::vector<Block>& blocks, const std::vector<Place>& places, const Likeness& likeness,
                   Alignment& alignment);

}  // namespace pilnveide::catalog::wording
