#pragma once

#include "daemon/pulse.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace pilnveide::daemon {

// A thread that does its work whenever it is poked, and at the latest after the pause that the work asked for last. The
// work decides nothing about threads; what it decides is a function that tests call. Begins with start(); ends, after
// the work in hand, with stop() or at destruction.
class Beat {
public:
    using Work = std::function<std::chrono::milliseconds()>;  // gives the longest pause until the next time

    explicit Beat(Work work);
    ~Beat();

    void start();  // at most once
    void poke();   // never blocks for longer than a mutex; before start() it is of no effect
    void stop();   // waits for the work in hand
    // The same, but work that takes longer than this is hurried, once; `hurry` makes it end soon.
    void stop(std::chrono::milliseconds patience, const std::function<void()>& hurry);

    // Work that goes on for long says so; it is for that thread alone.
    void lives();
    [[nodiscard]] const Pulse& pulse() const { return pulse_; }

private:
    void run();

    Work work_;
    Pulse pulse_;
    std::mutex guard_;
    std::condition_variable wake_;
    bool poked_ = true;
    bool stopping_ = false;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace pilnveide::daemon
