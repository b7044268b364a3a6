#pragma once

#include "daemon/letter_writing.h"
#include "workflow/ids.h"
#include "workflow/notices/ledger.h"

#include <vector>

namespace pilnveide::daemon {

// One letter that would leave, as it would read.
struct Foretold {
    workflow::Instant at;
    workflow::Letter letter;  // composed; the link's place is not filled
    std::vector<workflow::NoticeKey> notices;
};

// What would leave between `from` and the end of day `to` if no fact changed: the forecast
// (workflow/notices/forecast.h) with the outbox's own wording. Sends nothing, changes nothing.
std::vector<Foretold> rehearse(const Stationery& stationery, workflow::Facts facts, workflow::Ledger ledger,
                               std::vector<workflow::Letter> written, workflow::Instant from, workflow::Date to,
                               workflow::Ids& ids);

}  // namespace pilnveide::daemon
