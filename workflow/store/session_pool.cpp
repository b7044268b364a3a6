#include "workflow/store/session_pool.h"

#include "workflow/fault.h"

#include <chrono>

#include <soci/soci.h>

namespace pilnveide::store {
namespace {

constexpr std::chrono::seconds kPatience{10};

}  // namespace

SessionPool::SessionPool(int most, std::function<Made()> open, std::function<bool(soci::session&)> is_usable)
    : free_(most), open_(std::move(open)), is_usable_(std::move(is_usable)) {}

SessionPool::~SessionPool() = default;

SessionPool::Lease::Lease(SessionPool& pool, Made session) : pool_(pool), session_(std::move(session)) {}

SessionPool::Lease::~Lease() {
    if (!pool_.is_usable_(*session_)) session_.reset();
    pool_.give_back(std::move(session_));
}

SessionPool::Lease SessionPool::lease() {
    {
        std::unique_lock lock(mutex_);
        if (!returned_.wait_for(lock, kPatience, [this] { return free_ > 0; })) {
            throw workflow::Unavailable("every connection to the record is in use");
        }
        --free_;
        while (!idle_.empty()) {
            auto session = std::move(idle_.back());
            idle_.pop_back();
            if (is_usable_(*session)) return {*this, std::move(session)};
        }
    }
    try {
        return {*this, open_()};
    } catch (const std::exception&) {
        give_back(nullptr);
        throw;
    }
}

void SessionPool::close_idle() {
    std::vector<Made> closing;
    const std::lock_guard lock(mutex_);
    closing.swap(idle_);
}

void SessionPool::give_back(Made session) {
    {
        const std::lock_guard lock(mutex_);
        ++free_;
        if (session) idle_.push_back(std::move(session));
    }
    returned_.notify_one();
}

}  // namespace pilnveide::store
