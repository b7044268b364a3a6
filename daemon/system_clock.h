#pragma once

#include "workflow/clock.h"

#include <atomic>
#include <chrono>
#include <filesystem>

namespace pilnveide::daemon {

// The computer's clock. With system_clock.cpp the only place that asks for the present time.
class SystemClock : public workflow::Clock {
public:
    workflow::Instant now() const override;
};

// A clock that a file sets: the file holds one RFC 3339 instant, and time moves only when it is written anew. For
// rehearsals, the demo and tests; loud in the log. Looked at five times a second by poll(). Throws Broken at start when
// the file holds no instant; afterwards an unreadable file keeps the last instant.
class FileClock : public workflow::Clock {
public:
    explicit FileClock(std::filesystem::path file);
    workflow::Instant now() const override;

    // Reads the file again; true when the time has changed.
    bool poll();

private:
    std::filesystem::path file_;
    std::atomic<std::int64_t> seconds_;
};

// Steady time, for sessions, throttles, leases and retries: seconds since some fixed moment of this process.
std::chrono::steady_clock::time_point steady_now();

}  // namespace pilnveide::daemon
