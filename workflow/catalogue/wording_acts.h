#pragma once

#include "catalog/wording/proposal.h"
#include "workflow/acting.h"
#include "workflow/catalogue/official_wording.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>
#include <vector>

namespace pilnveide::workflow {

// Director or leader, all of them. `stored` is what the agency has of this framework.

// Puts what an import found beside what is there; accepts nothing. `source` names the files and their hashes.
Result<Change> propose_wording(const Acting& acting, const std::string& framework,
                               const std::vector<OfficialWording>& stored, const catalog::wording::Proposal& proposal,
                               const std::string& source);

// The certain candidates of numbers that have no accepted text yet, all at once. Refuses (kWrongState) when there is
// none. A doubtful one is never among them, and what was accepted before stays.
Result<Change> accept_certain_wording(const Acting& acting, const std::vector<OfficialWording>& stored);

// One text as a person has compared and typed it. Several lines become one; refuses an empty text.
Result<Change> decide_wording(const Acting& acting, const OfficialWording& stored, const std::string& text,
                              int version);

}  // namespace pilnveide::workflow
