#pragma once

#include <map>
#include <mutex>
#include <string>

namespace pilnveide::server {

// How many connections each address holds at the moment, so that one cannot take all workers (W-03).
class Crowd {
public:
    static constexpr int kMostEach = 20;

    // A place among the connections of an address, given back at the end of its life.
    class Seat {
    public:
        Seat(Crowd& crowd, std::string address);
        ~Seat();
        Seat(const Seat&) = delete;
        Seat& operator=(const Seat&) = delete;
        [[nodiscard]] bool fits() const { return fits_; }

    private:
        Crowd& crowd_;
        std::string address_;
        bool fits_;
    };

private:
    std::mutex mutex_;
    std::map<std::string, int> each_;
};

}  // namespace pilnveide::server
