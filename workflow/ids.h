#pragma once

#include "workflow/id.h"

namespace pilnveide::workflow {

// Where new ids come from: random ones in the daemon, a seeded sequence in tests. Safe to call from several threads.
class Ids {
public:
    virtual ~Ids() = default;

    // A positive 63-bit number that was not handed out before, but for the chance of one in 2^63.
    virtual std::int64_t next() = 0;

    template <class Of>
    Id<Of> make() {
        return Id<Of>{next()};
    }
};

}  // namespace pilnveide::workflow
