#pragma once

#include "workflow/ids.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/ledger.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace pilnveide::workflow {

// One letter that would leave, and what would be in it (most urgent first).
struct Departure {
    Instant at;
    Letter letter;
    std::vector<Notice> notices;
};

// What leaves from a moment on, as long as no fact changes: the scheduler's own pass and the outbox's own looking
// again, in memory, for each coming day, with a growing copy of the ledger (DESIGN 4.5). Pure; saves and sends nothing.
// Takes for granted that the daemon runs and that the relay takes every letter at once. What is held, is being
// transmitted, failed, ended uncertainly or goes to an address at which nothing arrives is no part of it.
class Forecast {
public:
    // Puts a letter into words at the moment it would leave; without one they stay as they are.
    using Writer = std::function<void(const Facts&, Letter&, const std::vector<Notice>&, Date)>;

    // `written`: the letters of the last weeks and all that wait.
    Forecast(Facts facts, Ledger ledger, std::vector<Letter> written, Ids& ids, Writer writer = {});

    // To the end of day `to`; each letter at its moment, in their order.
    std::vector<Departure> run(Instant from, Date to);

private:
    void live(Instant now, Instant until);
    void pass_at(Instant now);
    void post(Instant now, Instant until);
    void leave(Letter& letter, Instant now);
    [[nodiscard]] std::vector<Notice> notices_in(const Letter& letter) const;
    [[nodiscard]] bool is_stopped(const Letter& letter) const;
    [[nodiscard]] bool leaves_at_any_hour(const Letter& letter) const;

    Facts facts_;
    Ledger ledger_;
    std::vector<Letter> written_;                            // without their words: looked at day by day
    std::map<Id<Letter>, Letter> worded_;                    // those that had words already
    std::map<std::int64_t, std::vector<NoticeKey>> inside_;  // by letter
    Ids& ids_;
    Writer writer_;
    std::vector<Departure> departures_;
    std::optional<Instant> freed_;  // when a letter was cancelled
};

}  // namespace pilnveide::workflow
