#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace pilnveide::daemon {

// A thread that does its work whenever it is poked, and at the latest after the pause that the work asked for last. The
// work decides nothing about threads; what it decides is a function that tests call. Ends, after the work in hand, with
// stop() or at destruction.
class Beat {
public:
    using Work = std::function<std::chrono::milliseconds()>;  // gives the longest pause until the next time

    explicit Beat(Work work);
    ~Beat();

    void poke();  // never blocks for longer than a mutex
    void stop();  // waits for the work in hand

private:
    void run();

    Work work_;
    std::mutex guard_;
    std::condition_variable wake_;
    bool poked_ = true;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace pilnveide::daemon
