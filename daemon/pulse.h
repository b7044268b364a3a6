#pragma once

#include <atomic>
#include <chrono>

namespace pilnveide::daemon {

// Tells a thread that hangs from one that works or waits. One thread beats it, any may look. A moment is one of
// steady_now().
class Pulse {
public:
    using Moment = std::chrono::steady_clock::time_point;

    // The thread works and got this far.
    void beat(Moment now) { silent_from_ = now; }
    // The thread waits and will be back then at the latest.
    void rest_until(Moment then) { silent_from_ = then; }

    // For how long nothing was heard of it; zero or less while it keeps its word.
    [[nodiscard]] std::chrono::milliseconds silence(Moment now) const {
        return std::chrono::duration_cast<std::chrono::milliseconds>(now - silent_from_.load());
    }

private:
    std::atomic<Moment> silent_from_{Moment::max()};  // not begun
};

}  // namespace pilnveide::daemon
