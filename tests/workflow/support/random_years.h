#pragma once

#include "tests/workflow/support/small_agency.h"
#include "workflow/ids.h"

#include <random>

namespace pilnveide::workflow {

// Days in the life of a small agency, drawn from a seed: deadlines are moved both ways, actions handed over, reported,
// verified and sent back, people stand in for each other, versions are submitted and decided, quarters closed. The
// facts alone; nobody is told.
class RandomYears {
public:
    explicit RandomYears(unsigned seed);

    // What happens on a day, the scheduler's requests included when it runs.
    void live(Date today, bool scheduler_runs);

    [[nodiscard]] const Facts& facts() const { return agency_.facts; }

    // Goes on from what a record made of the facts: they have requests that somebody else opened.
    void take(Facts facts) { agency_.facts = std::move(facts); }
    [[nodiscard]] const SmallAgency& agency() const { return agency_; }

    // True once in so many.
    bool once_in(int times) { return at_most(times - 1) == 0; }
    int at_most(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }

private:
    void touch_action(Date today);
    void decide_wish(Date today);
    void touch_version(Date today);
    void touch_people(Date today);
    void report(Date today);
    void close_quarter(Date today);
    Id<Person> somebody();

    SmallAgency agency_;
    std::mt19937 random_;
    std::vector<Id<Action>> actions_;
};

// What one scheduler keeps: the ledger and the letters. Letters leave the moment they are made; some, the same for
// every keeper of one seed, end uncertain.
class Post {
public:
    explicit Post(unsigned seed) : seed_(seed) {}

    struct Sent {
        Date day;
        Id<Person> to;
        bool immediate = false;
        bool uncertain = false;
        std::vector<NoticeKey> notices;
        bool operator==(const Sent&) const = default;
    };

    void reckon(const Facts& facts, Date today);   // owed, into the ledger
    void deliver(const Facts& facts, Date today);  // gather, look again, send

    // All that a restart leaves: rows, in no order.
    void restart(std::mt19937& random);

    [[nodiscard]] const std::vector<Sent>& sent() const { return sent_; }
    [[nodiscard]] const Ledger& ledger() const { return ledger_; }

private:
    void settle(const std::vector<NoticeKey>& keys, NoticeState state, std::int64_t letter);

    unsigned seed_;
    Ledger ledger_;
    std::vector<Letter> letters_;
    std::vector<Sent> sent_;
};

}  // namespace pilnveide::workflow
