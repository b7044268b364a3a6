#pragma once

#include "tests/workflow/support/random_years.h"
#include "workflow/letters/letter.h"
#include "workflow/notices/forecast.h"

#include <string>
#include <vector>

namespace pilnveide::workflow {

// An agency with a scheduler and an outbox that look five times a day, made of the rules alone and not of the forecast:
// what really leaves. Events are drawn from a seed; so are figures that are edited, and letters that end uncertain or
// are tried again.
class LivingOffice {
public:
    explicit LivingOffice(unsigned seed);

    // Looks at this moment, and again when a letter had nothing left to say. What leaves is noted.
    void look(Instant now);

    // The moments of a day at which it looks.
    static std::vector<Instant> looks_of(Date day);

    void live_through(Date day);                  // events, then its looks; letters may go wrong
    void quiet_day_from(Instant from, Date day);  // no event; looks from `from` on, all letters arrive

    [[nodiscard]] const Facts& facts() const { return years_.facts(); }
    [[nodiscard]] const Ledger& ledger() const { return ledger_; }
    [[nodiscard]] const std::vector<Letter>& letters() const { return letters_; }
    RandomYears& years() { return years_; }

    struct Left {
        Instant at;
        Id<Person> to;
        bool immediate = false;
        std::vector<NoticeKey> notices;  // those of requests without the request's id: each run makes its own
        auto operator<=>(const Left&) const = default;
    };
    [[nodiscard]] const std::vector<Left>& left() const { return left_; }
    void forget() { left_.clear(); }

    static Left left(Instant at, const Letter& letter, const std::vector<Notice>& notices);

    bool looks_again = true;  // false: the planted fault

private:
    void edit_figures(Date day);
    void plan(Instant now);
    bool send_due(Instant now);
    void send(Letter& letter, Instant now);
    void settle(const Letter& letter);

    RandomYears years_;
    Ledger ledger_;
    std::vector<Letter> letters_;
    std::vector<Left> left_;
    bool careful_ = true;  // every letter arrives
    std::int64_t last_id_ = 1'000'000;
};

}  // namespace pilnveide::workflow
