#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// Fills what awaits a decision of this visitor on the director's view (execution_show.html): versions to approve,
// deadlines asked for, actions to verify, the review that is due. Nothing that they may not decide is listed.
void show_decisions(View& view, Visit& visit);

}  // namespace pilnveide::web
