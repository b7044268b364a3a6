#include "daemon/watchdog.h"

#include <systemd/sd-daemon.h>

#include <algorithm>

namespace pilnveide::daemon {

using namespace std::chrono_literals;

// Once a second: so a thread that hangs costs hardly more than the manager's patience.
Watchdog::Watchdog() {
    std::uint64_t patience = 0;
    if (sd_watchdog_enabled(0, &patience) <= 0) return;
    auto tenth = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(patience) / 10);
    every_ = std::clamp<std::chrono::milliseconds>(tenth, 1ms, 1s);
}

void Watchdog::feed() const { sd_notify(0, "WATCHDOG=1"); }

}  // namespace pilnveide::daemon
