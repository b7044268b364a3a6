#pragma once

#include "web/words.h"
#include "workflow/facts.h"
#include "workflow/refusal.h"

#include <string>

namespace pilnveide::web {

// What a problem says to its reader: what is wrong, where, and what to do (look/README.md, "The tone"). Facts give the
// names behind ids.
std::string wording(const Words& words, const workflow::Facts& facts, const workflow::FieldProblem& problem);

}  // namespace pilnveide::web
