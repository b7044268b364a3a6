#include "web/throttle.h"

#include <algorithm>

namespace pilnveide::web {

using std::chrono::ceil;
using std::chrono::seconds;

seconds Throttle::admit(const std::string& account, const std::string& address, Steady now) {
    std::lock_guard lock(mutex_);
    forget_old(now);
    auto wait = crowded(address, now);
    if (auto known = accounts_.find(account); known != accounts_.end()) {
        wait = std::max(wait, ceil<seconds>(known->second.next - now));
    }
    if (wait > seconds::zero()) return wait;
    count(address, now);
    auto& failures = accounts_[account];
    failures.last = now;
    if (++failures.count > kFreeFailures) {
        auto doublings = std::min(failures.count - kFreeFailures - 1, 10);
        failures.next = now + std::min(kLongestDelay, kFirstDelay * (1 << doublings));
    }
    return seconds::zero();
}

seconds Throttle::admit(const std::string& address, Steady now) {
    std::lock_guard lock(mutex_);
    forget_old(now);
    auto wait = crowded(address, now);
    if (wait == seconds::zero()) count(address, now);
    return wait;
}

void Throttle::succeeded(const std::string& account) {
    std::lock_guard lock(mutex_);
    accounts_.erase(account);
}

seconds Throttle::wait_of(const Window& window, int most, Steady now) {
    bool full = window.count >= most && now < window.began + kWindow;
    return full ? ceil<seconds>(window.began + kWindow - now) : seconds::zero();
}

seconds Throttle::crowded(const std::string& address, Steady now) const {
    auto known = addresses_.find(address);
    auto wait = known != addresses_.end() ? wait_of(known->second, kMostPerAddress, now) : seconds::zero();
    return std::max(wait, wait_of(all_, kMostInAll, now));
}

void Throttle::count(const std::string& address, Steady now) {
    for (Window* window : {&addresses_[address], &all_}) {
        if (now >= window->began + kWindow) *window = {now, 0};
        ++window->count;
    }
}

// Once a window: names that nobody tries any more do not stay in memory.
void Throttle::forget_old(Steady now) {
    if (now < forgot_ + kWindow) return;
    forgot_ = now;
    std::erase_if(accounts_, [now](const auto& entry) { return now >= entry.second.last + kMemory; });
    std::erase_if(addresses_, [now](const auto& entry) { return now >= entry.second.began + kWindow; });
}

}  // namespace pilnveide::web
