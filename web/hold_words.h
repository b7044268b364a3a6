#pragma once

#include "web/words.h"
#include "workflow/letters/hold.h"

#include <string>

namespace pilnveide::web {

// Why letters wait, in a sentence or two: in the letter about it and on the page of letters.
std::string why_held(const Words& words, const workflow::Hold& hold);

}  // namespace pilnveide::web
