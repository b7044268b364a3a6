#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace soci {
class session;
}

namespace pilnveide::store {

// Sessions that are opened when first needed and used by one thread at a time. Safe to call from several threads.
class SessionPool {
public:
    using Made = std::unique_ptr<soci::session>;

    // `open` makes a session, `is_usable` says whether one may be used again; asked when it comes back and
    // when it is taken up, so it must be quick.
    SessionPool(int most, std::function<Made()> open, std::function<bool(soci::session&)> is_usable);
    ~SessionPool();

    // Gives the session back when it ends.
    class Lease {
    public:
        Lease(SessionPool& pool, Made session);
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        ~Lease();
        [[nodiscard]] soci::session& session() const { return *session_; }

    private:
        SessionPool& pool_;
        Made session_;
    };

    // Waits while all are in use, at most ten seconds: then throws Unavailable.
    Lease lease();

    // Closes those that nobody uses: after a server has gone, they are dead.
    void close_idle();

private:
    void give_back(Made session);

    std::mutex mutex_;
    std::condition_variable returned_;
    int free_;
    std::vector<Made> idle_;
    std::function<Made()> open_;
    std::function<bool(soci::session&)> is_usable_;
};

}  // namespace pilnveide::store
