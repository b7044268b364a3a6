#pragma once

#include "daemon/outbox.h"
#include "workflow/notices/pass.h"

#include <vector>

namespace pilnveide::daemon {

// One letter that would leave, as it would read.
struct Foretold {
    workflow::Instant at;
    workflow::Letter letter;  // composed; the link's place is not filled
    std::vector<workflow::NoticeKey> notices;
};

// What would leave between `from` and the end of day `to` if no fact changed: for each coming day the scheduler's own
// pass and the outbox's own wording, in memory, with a growing copy of the ledger (DESIGN 4.5). Sends nothing, changes
// nothing.
class Rehearsal {
public:
    Rehearsal(workflow::Facts facts, workflow::Ledger ledger, std::vector<workflow::Letter> written,
              const Stationery& stationery, workflow::Ids& ids);

    std::vector<Foretold> run(workflow::Instant from, workflow::Date to);

private:
    void moment(workflow::Instant now, std::vector<Foretold>& foretold);
    void post(workflow::Instant now, std::vector<Foretold>& foretold);
    [[nodiscard]] std::vector<workflow::Notice> notices_in(const workflow::Letter& letter) const;
    void leave(workflow::Letter& letter, std::vector<workflow::Notice> travelling, workflow::Instant now,
               std::vector<Foretold>& foretold);

    workflow::Facts facts_;
    workflow::Ledger ledger_;
    std::vector<workflow::Letter> written_;
    const Stationery& stationery_;
    workflow::Ids& ids_;
};

}  // namespace pilnveide::daemon
