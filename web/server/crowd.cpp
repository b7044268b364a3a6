#include "web/server/crowd.h"

namespace pilnveide::server {

Crowd::Seat::Seat(Crowd& crowd, std::string address) : crowd_(crowd), address_(std::move(address)) {
    std::lock_guard lock(crowd_.mutex_);
    fits_ = ++crowd_.each_[address_] <= kMostEach;
}

Crowd::Seat::~Seat() {
    std::lock_guard lock(crowd_.mutex_);
    auto at = crowd_.each_.find(address_);
    if (--at->second == 0) crowd_.each_.erase(at);
}

}  // namespace pilnveide::server
