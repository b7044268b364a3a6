#pragma once

#include "web/words.h"
#include "workflow/notices/fate.h"

#include <string>

namespace pilnveide::web {

// What became of a notice: when it was sent, or why not; from what is stored, never guessed.
std::string fate_words(const Words& words, workflow::Fate fate, const workflow::Notice& notice,
                       const workflow::Letter* letter);

}  // namespace pilnveide::web
