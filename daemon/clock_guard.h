#pragma once

#include "daemon/clock_watch.h"
#include "daemon/log.h"
#include "workflow/clock.h"
#include "workflow/history/event.h"
#include "workflow/store/store.h"

#include <mutex>
#include <optional>

namespace pilnveide::daemon {

// The watch over the daemon's clock, for all its threads; loud in the log. A clock that an operator sets by a file is
// trusted and not watched.
class ClockGuard {
public:
    ClockGuard(const workflow::Clock& clock, bool watched, store::Store& store, Log& log);

    // Looks at the clock. Nothing is scheduled or sent while it is suspect.
    bool is_suspect();

    // What the clock shows, while somebody should say whether it is right.
    std::optional<workflow::Instant> wants_a_word();

    // Somebody said so: it stands in the history of every agency, which from then on knows nothing later.
    void confirm(workflow::Id<workflow::Agency> agency, const workflow::By& by);

private:
    const workflow::Clock& clock_;
    bool watched_;
    store::Store& store_;
    Log& log_;
    std::mutex mutex_;
    ClockWatch watch_;
};

}  // namespace pilnveide::daemon
