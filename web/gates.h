#pragma once

#include "web/words.h"
#include "workflow/cycle/gate.h"

#include <string>

namespace pilnveide::web {

// A gate as a thing that is met or missing: "training of the group". In lower case, to stand within a sentence too.
std::string gate_title(const Words& words, workflow::Gate gate);

}  // namespace pilnveide::web
