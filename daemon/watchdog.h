#pragma once

#include <chrono>
#include <optional>

namespace pilnveide::daemon {

// The service manager's watchdog (systemd.service(5), WatchdogSec=): it restarts the daemon when it was not fed for
// that long. Knows it from the environment (sd_watchdog_enabled(3)).
class Watchdog {
public:
    Watchdog();

    // How often it wants to be looked after: nothing when nobody watches.
    [[nodiscard]] std::optional<std::chrono::milliseconds> every() const { return every_; }
    void feed() const;

private:
    std::optional<std::chrono::milliseconds> every_;
};

}  // namespace pilnveide::daemon
