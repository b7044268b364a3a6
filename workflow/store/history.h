#pragma once

#include "workflow/history/event.h"
#include "workflow/letters/token.h"
#include "workflow/store/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pilnveide::store {

// Where an agency's history ends: the next event is sealed upon this.
struct ChainHead {
    std::int64_t sequence = 0;
    std::string seal;
};

// Who and when, for every event of one unit of work.
struct Stamp {
    workflow::Instant at;
    workflow::By by;
};

// Nothing when there is no such agency. `row_lock` is the database's clause that keeps other writers out until the
// transaction ends; empty for readers, and where there is one writer only.
std::optional<ChainHead> chain_head(const Scope& scope, const char* row_lock);

// The empty history of a new agency.
void start_chain(const Scope& scope);

// Seals the events into the chain after `head`, and moves the head on.
ChainHead append_events(const Scope& scope, const workflow::Key& key, ChainHead head, const Stamp& stamp,
                        const std::vector<workflow::Event>& events);

// Newest first, of one subject or of all.
std::vector<workflow::PastEvent> past_events(const Scope& scope, std::optional<workflow::Subject> subject, int most);

// Recomputes the agency's chain. `finding` names the first event that is not as it was sealed; empty when all are.
struct ChainVerdict {
    std::int64_t events = 0;
    std::string finding;
};
ChainVerdict verify_chain(const Scope& scope, const workflow::Key& key);

}  // namespace pilnveide::store
