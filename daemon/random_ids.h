#pragma once

#include "workflow/ids.h"

#include <atomic>

namespace pilnveide::daemon {

// Random 63-bit ids from the system's generator: nothing to guess, no order to leak.
class RandomIds : public workflow::Ids {
public:
    std::int64_t next() override;
};

// The same numbers at every run: for the demo and for tests. Spread over the whole range like random ones.
class SeededIds : public workflow::Ids {
public:
    explicit SeededIds(std::uint64_t seed) : state_(seed) {}
    std::int64_t next() override;

private:
    std::atomic<std::uint64_t> state_;
};

}  // namespace pilnveide::daemon
