#pragma once

#include "web/words.h"
#include "workflow/facts.h"

#include <string>

namespace pilnveide::web {

// By when the law wants the next self-assessment, and whether a letter will still say so; nothing when it does not
// concern this service.
std::string limit_words(const Words& words, const workflow::Facts& facts, workflow::Date today);

}  // namespace pilnveide::web
