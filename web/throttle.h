#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <mutex>
#include <string>

namespace pilnveide::web {

// How often passwords may be guessed (W-11): after the fourth failure each further try for an account waits twice as
// long, up to a quarter of an hour; 30 tries a minute from an address; and a brake over all. Nobody is locked out for
// good: a success forgets, a link by letter gets in beside it. Accounts are named by their folded address, whether they
// exist or not. Runs on steady time.
class Throttle {
public:
    using Steady = std::chrono::steady_clock::time_point;

    static constexpr int kFreeFailures = 4;
    static constexpr std::chrono::seconds kFirstDelay{30};
    static constexpr std::chrono::seconds kLongestDelay{900};
    static constexpr int kMostPerAddress = 30;  // in kWindow
    static constexpr int kMostInAll = 600;      // in kWindow; at 14 ms a try this is 14 % of one core
    static constexpr std::chrono::seconds kWindow{60};
    static constexpr std::chrono::hours kMemory{2};  // of failures

    // Lets a try in, and counts it as failed until succeeded() says otherwise, or gives how long to wait. Zero: go on.
    std::chrono::seconds admit(const std::string& account, const std::string& address, Steady now);

    // The same without an account: forms that send a letter.
    std::chrono::seconds admit(const std::string& address, Steady now);

    void succeeded(const std::string& account);

private:
    struct Failures {
        int count = 0;
        Steady last;
        Steady next;  // no try is let in before
    };
    struct Window {
        Steady began;
        int count = 0;
    };

    static std::chrono::seconds wait_of(const Window& window, int most, Steady now);
    std::chrono::seconds crowded(const std::string& address, Steady now) const;
    void count(const std::string& address, Steady now);
    void forget_old(Steady now);

    std::mutex mutex_;
    std::map<std::string, Failures> accounts_;
    std::map<std::string, Window> addresses_;
    Window all_;
    Steady forgot_;
};

}  // namespace pilnveide::web
