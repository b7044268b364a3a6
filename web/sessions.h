#pragma once

#include "workflow/store/store.h"

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace pilnveide::web {

// The signed-in browsers (W-04). They end on steady time: two hours after the last click, twelve after signing in, so
// that a clock that is moved ends nobody's session and prolongs none. The record keeps them over a restart, hashed; the
// token itself is only in the browser. What is seen is written at most once a minute, and then the record is also asked
// whether the account may still.
class Sessions {
public:
    using Steady = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::hours kIdle{2};
    static constexpr std::chrono::hours kLongest{12};
    static constexpr std::chrono::seconds kWrittenEvery{60};

    explicit Sessions(store::Store& store) : store_(store) {}

    struct Started {
        std::string token;  // for the cookie
        store::Session session;
    };
    Started start(workflow::Id<workflow::Account> account, workflow::Id<workflow::Agency> agency, workflow::Instant now,
                  Steady steady);

    // The session of a cookie's token, which is thereby seen; nothing when there is none or it is over.
    std::optional<store::Session> of(const std::string& token, workflow::Instant now, Steady steady);

    void end(const std::string& token);
    void end_all_of(workflow::Id<workflow::Account> account);

private:
    struct Open {
        store::Session session;
        Steady started;
        Steady seen;
        Steady written;
        [[nodiscard]] bool is_over(Steady now) const { return now >= seen + kIdle || now >= started + kLongest; }
    };

    std::optional<Open> known(const std::string& hash);
    std::optional<Open> recorded(const std::string& hash, workflow::Instant now, Steady steady);
    bool write_seen(Open& open, workflow::Instant now, Steady steady);
    void keep(const Open& open);
    bool renew(const Open& open);
    void forget(const std::string& hash);

    store::Store& store_;
    std::mutex mutex_;  // of open_; never held while the record is asked
    std::map<std::string, Open> open_;
};

}  // namespace pilnveide::web
