#pragma once

#include "web/words.h"
#include "workflow/catalogue/official_wording.h"

#include <string>

namespace pilnveide::web {

// Why a candidate is certain, doubtful or missing, for the person who decides: from the code and values that the record
// keeps ("misprinted 3.2.1"). An unknown code (of a later program) says only to compare.
std::string reason_words(const Words& words, const std::string& reason);

// "Optimal standard", "Base standard", "Title of the subcriterion".
std::string kind_words(const Words& words, workflow::WordingKind kind);

// Where a text comes from, for a reader: the names of the files with the first figures of each digest. The page where
// it is compared shows the digests whole.
std::string short_source(const std::string& source);

}  // namespace pilnveide::web
