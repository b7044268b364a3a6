#pragma once

#include "daemon/letter_writing.h"
#include "workflow/ids.h"
#include "workflow/store/store.h"

#include <cstdint>

namespace pilnveide::power {

// Ids that begin anew from a seed.
class SeededAgain : public workflow::Ids {
public:
    void begin(std::uint64_t seed) { state_ = seed; }
    std::int64_t next() override;

private:
    std::uint64_t state_ = 0;
};

// The agency whose record it is, and what its letters are written on.
struct Desk {
    workflow::Id<workflow::Agency> agency;
    daemon::Stationery stationery;
};

// One thing that somebody does at the console, or that scheduler and outbox do, by the real rules: none, one or many
// commits. The same record, seed and ids give the same commits. What the rules refuse is no matter.
void act_once(const Desk& desk, store::Store& store, SeededAgain& ids, std::uint64_t seed);

}  // namespace pilnveide::power
