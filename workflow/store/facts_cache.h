#pragma once

#include "workflow/facts.h"

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace pilnveide::store {

// Keeps the facts of the agencies that were asked for last. Every change of facts is sealed into the agency's history,
// so facts are true exactly while the history ends at the sequence they were loaded at. Only committed facts may be
// kept. Safe to call from several threads.
class FactsCache {
public:
    using Facts = std::shared_ptr<const workflow::Facts>;

    explicit FactsCache(std::size_t most = 64) : most_(most) {}

    // The facts as of this sequence, or nothing.
    Facts find(workflow::Id<workflow::Agency> agency, std::int64_t sequence);

    // Keeps them, unless those of a later sequence are kept already; lets go of the agency not asked for longest.
    void keep(workflow::Id<workflow::Agency> agency, std::int64_t sequence, Facts facts);

private:
    struct Entry {
        std::int64_t sequence = 0;
        Facts facts;
        std::list<workflow::Id<workflow::Agency>>::iterator used;
    };
    std::mutex mutex_;
    std::size_t most_;
    std::list<workflow::Id<workflow::Agency>> used_;  // the last used first
    std::map<workflow::Id<workflow::Agency>, Entry> entries_;
};

}  // namespace pilnveide::store
