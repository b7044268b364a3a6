#pragma once

#include "workflow/calendar/date.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace pilnveide::daemon {

// Tells whether the calendar clock may be believed (S-06). Pure: it is given readings of both clocks. While the clock
// is suspect nothing is scheduled and nothing sent; it recovers by itself once the clock is right again.
//
// Suspect is a clock that shows a time before 2026; that lies more than 2 minutes before what the record or this watch
// has seen; or that went more than 3 hours further than the steady clock (after a start: than the record). Of the last
// kind a second reading 5 minutes later that agrees releases a jump of up to 500 days; anything else wants a person,
// but for a year before 2026, which nobody can confirm.
class ClockWatch {
public:
    using Steady = std::chrono::steady_clock::time_point;
    enum class Doubt { kNone, kTooEarly, kBackwards, kForwards };

    // `known`: the latest moment that the record knows of, as it was at the start.
    explicit ClockWatch(std::optional<workflow::Instant> known) : known_(known) {}

    Doubt look(workflow::Instant now, Steady steady);
    // "The clock is right", says somebody: what it shows is taken from the next look on.
    void confirm() { confirmed_ = true; }

    [[nodiscard]] Doubt doubt() const { return doubt_; }
    // Nothing but a person's word, or the clock itself, ends it.
    [[nodiscard]] bool wants_a_word() const;

private:
    struct Reading {
        workflow::Instant now;
        Steady steady;
    };
    [[nodiscard]] Doubt judge(const Reading& reading) const;
    [[nodiscard]] std::chrono::seconds ahead(const Reading& reading) const;
    static bool agree(const std::optional<Reading>& earlier, const Reading& reading);

    std::optional<workflow::Instant> known_;
    std::optional<Reading> trusted_;  // the last reading that was believed
    std::optional<Reading> suspect_;  // the first that was not, of those that agree with each other
    std::optional<Reading> before_;   // the last reading before a jump that was released: to go back there is right
    workflow::Instant latest_{};      // the latest moment that was believed
    Doubt doubt_ = Doubt::kNone;
    bool confirmed_ = false;
};

// English, for the log.
std::string_view words_of(ClockWatch::Doubt doubt);

}  // namespace pilnveide::daemon
