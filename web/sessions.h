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
    static constexpr std::chrono::seconds kMoment{10};

    explicit Sessions(store::Store& store) : store_(store) {}

    struct Started {
        std::string token;  // for the cookie
        store::Session session;
    };
    Started start(workflow::Id<workflow::Account> account, workflow::Id<workflow::Agency> agency, workflow::Instant now,
                  Steady steady);

    // The session in another agency of its account: under a new token and with a new token for its forms, so that a
    // page that is still open from before saves nothing there. It lasts no longer for it; the one before lasts a moment
    // yet, for the second of two clicks. Nothing when it is over.
    std::optional<Started> move(const std::string& token, workflow::Id<workflow::Agency> agency, Steady steady);

    // Whether its account stands behind persons of several agencies; as the record was asked last.
    bool has_several_agencies(const std::string& token);

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
        bool several = false;  // agencies of the account
        Steady ends = Steady::max();
        [[nodiscard]] bool is_over(Steady now) const {
            return now >= seen + kIdle || now >= started + kLongest || now >= ends;
        }
    };

    std::optional<Open> known(const std::string& hash);
    std::optional<Open> recorded(const std::string& hash, workflow::Instant now, Steady steady);
    bool in_several(workflow::Id<workflow::Account> account);
    bool write_seen(Open& open, workflow::Instant now, Steady steady);
    void note_seen(const store::Session& session);
    void keep(const Open& open);
    bool renew(const Open& open);
    void forget(const std::string& hash);

    store::Store& store_;
    std::mutex mutex_;  // of open_; never held while the record is asked
    std::map<std::string, Open> open_;
};

}  // namespace pilnveide::web
