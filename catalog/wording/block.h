#pragma once

#include "catalog/wording/place.h"
#include "catalog/wording/word.h"

#include <string>
#include <vector>

namespace pilnveide::catalog::wording {

// What stands between one printed number and the next: the number, and the words behind it.
struct Block {
    std::string number;
    int depth = 0;  // 2: a title, 3: a practice; as printed, which may be wrong
    int line = 0;   // of the number, counted from 1 in what is left of the document without pages' feet
    Words words;
    bool note = false;              // the same few words stand under several numbers: "not part of the base standard"
    bool before_criterion = false;  // the next thing in the document is a criterion's heading, or no number at all
};

inline constexpr std::size_t kMostBlockWords =
    2000;                                         // the longest practice has some 100; what stands behind is no part
inline constexpr std::size_t kMostBlocks = 4000;  // the documents have some 250; reading stops behind one more

// All blocks in order. A number counts at the beginning of a line, or inside of one behind a sentence's end and in
// front of a capital. A criterion's heading ("2. kritērijs …" with its title) ends a block and begins none.
std::vector<Block> blocks_of(Words words, const Framework& framework);

}  // namespace pilnveide::catalog::wording
