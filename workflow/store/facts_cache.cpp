#include "workflow/store/facts_cache.h"

namespace pilnveide::store {

using namespace workflow;

FactsCache::Facts FactsCache::find(Id<Agency> agency, std::int64_t sequence) {
    const std::lock_guard lock(mutex_);
    const auto entry = entries_.find(agency);
    if (entry == entries_.end() || entry->second.sequence != sequence) return nullptr;
    used_.splice(used_.begin(), used_, entry->second.used);
    return entry->second.facts;
}

void FactsCache::keep(Id<Agency> agency, std::int64_t sequence, Facts facts) {
    const std::lock_guard lock(mutex_);
    if (const auto entry = entries_.find(agency); entry != entries_.end()) {
        // A reader with an older snapshot may finish later.
        if (sequence <= entry->second.sequence) return;
        used_.splice(used_.begin(), used_, entry->second.used);
        entry->second.sequence = sequence;
        entry->second.facts = std::move(facts);
        return;
    }
    if (entries_.size() >= most_) {
        entries_.erase(used_.back());
        used_.pop_back();
    }
    used_.push_front(agency);
    entries_.emplace(agency, Entry{sequence, std::move(facts), used_.begin()});
}

}  // namespace pilnveide::store
