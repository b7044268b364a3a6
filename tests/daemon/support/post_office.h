#pragma once

#include "daemon/log.h"
#include "daemon/outbox.h"
#include "tests/workflow/support/small_agency.h"

#include <functional>

namespace pilnveide::tests {

using namespace workflow;

// A clock that stands where it was put.
struct StillClock : Clock {
    Instant at{};
    [[nodiscard]] Instant now() const override { return at; }
};

// A relay that says what the test wants; keeps what it took.
struct AnyRelay : mail::Mailer {
    std::vector<mail::Parcel> taken;
    int asked = 0;
    std::function<mail::Outcome(const mail::Parcel&)> says = [](const mail::Parcel&) { return sent(); };
    mail::Outcome send(const mail::Parcel& parcel) override;

    static mail::Outcome sent() { return {mail::Outcome::Kind::kSent, false, "250 2.0.0 taken"}; }
    static mail::Outcome later() { return {mail::Outcome::Kind::kRetry, false, "451 4.3.0 later"}; }
    static mail::Outcome broken() { return {mail::Outcome::Kind::kUncertain, true, "broke off"}; }
};

// The daemon's work on one agency of a record without its threads: what a start does, then a look whenever the test
// says so. Made anew over the same record it is the daemon started again.
class PostOffice {
public:
    PostOffice(store::Store& store, Ids& ids, mail::Mailer& mailer, Id<Agency> agency);

    // One pass of scheduler and outbox at this moment, until nothing is left to be done at it.
    void look(Instant now);
    void plan(Instant now);     // the scheduler's half
    void deliver(Instant now);  // the outbox's half
    daemon::Outbox& outbox() { return outbox_; }

private:
    store::Store& store_;
    Ids& ids_;
    Id<Agency> agency_;
    StillClock clock_;
    daemon::Log log_;
    daemon::Outbox outbox_;
};

// Puts a new agency with these facts into the record. Texts that are missing are made up.
void move_in(store::Store& store, Facts facts, Instant now);

// Lets facts that are in the record become these: what is new or differs is saved.
void live_on(store::Store& store, const Facts& after, Instant now);

Facts facts_in(store::Store& store, Id<Agency> agency);
Ledger ledger_in(store::Store& store, Id<Agency> agency);
std::vector<Letter> letters_in(store::Store& store, Id<Agency> agency);  // in the order of their ids

}  // namespace pilnveide::tests
