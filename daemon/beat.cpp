#include "daemon/beat.h"

namespace pilnveide::daemon {

Beat::Beat(Work work) : work_(std::move(work)), thread_([this] { run(); }) {}

Beat::~Beat() { stop(); }

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
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Beat::run() {
    std::unique_lock lock(guard_);
    while (!stopping_) {
        poked_ = false;
        lock.unlock();
        auto pause = work_();
        lock.lock();
        wake_.wait_for(lock, pause, [this] { return stopping_ || poked_; });
    }
}

}  // namespace pilnveide::daemon
