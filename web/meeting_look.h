#pragma once

#include "web/states.h"
#include "workflow/meeting/meeting.h"

namespace pilnveide::web {

// "Coming", "Has taken place", "Called off".
StateLook look(const Words& words, const workflow::Meeting& meeting, workflow::Instant now);

}  // namespace pilnveide::web
