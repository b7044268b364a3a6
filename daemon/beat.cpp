#include "daemon/beat.h"

#include "daemon/system_clock.h"

namespace pilnveide::daemon {

Beat::Beat(Work work) : work_(std::move(work)) {}

Beat::~Beat() { stop(); }

void Beat::start() {
    thread_ = std::thread([this] { run(); });
}

void Beat::poke() {
    {
        std::lock_guard lock(guard_);
        poked_ = true;
    }
    wake_.notify_one();
}

void Beat::stop() {
    {
        std::lock_guard lock(guard_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Beat::stop(std::chrono::milliseconds patience, const std::function<void()>& hurry) {
    if (thread_.joinable()) {
        std::unique_lock lock(guard_);
        stopping_ = true;
        wake_.notify_all();
        bool ended = wake_.wait_for(lock, patience, [this] { return ended_; });
        lock.unlock();
        if (!ended) hurry();
    }
    stop();
}

void Beat::lives() { pulse_.beat(steady_now()); }

void Beat::run() {
    std::unique_lock lock(guard_);
    while (!stopping_) {
        poked_ = false;
        lock.unlock();
        lives();
        auto pause = work_();
        pulse_.rest_until(steady_now() + pause);
        lock.lock();
        wake_.wait_for(lock, pause, [this] { return stopping_ || poked_; });
    }
    pulse_.rest_until(Pulse::Moment::max());
    ended_ = true;
    wake_.notify_all();
}

}  // namespace pilnveide::daemon
