#pragma once

#include "daemon/demo_words.h"
#include "daemon/outbox.h"
#include "workflow/acting.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <string_view>

namespace pilnveide::daemon {

// A clock that is set by hand.
class DemoClock : public workflow::Clock {
public:
    workflow::Instant now() const override { return now_; }
    void set(workflow::Instant now) { now_ = now; }

private:
    std::atomic<workflow::Instant> now_{};
};

// The post office of the past: whatever it is given has arrived, and nothing of it is kept.
class PastMailer : public mail::Mailer {
public:
    mail::Outcome send(const mail::Parcel&) override { return {mail::Outcome::Kind::kSent, false, "250 delivered"}; }
};

// The demo's agency at work: people act on it through the same rules, record, scheduler and outbox as in the daemon.
class DemoOffice {
public:
    using Act = std::function<workflow::Result<workflow::Change>(const workflow::Acting&)>;

    DemoOffice(store::Store& store, workflow::Ids& ids, const Stationery& stationery, Log& log, DemoClock& clock,
               const workflow::Agency& agency);

    // Where letters leave from now on; lives as long as the office.
    void post_by(mail::Mailer& mailer);

    // The clock's next moment; scheduler and outbox do not look.
    void set(workflow::Instant now) { clock_.set(now); }

    // Scheduler and outbox look once, at this moment.
    void look(workflow::Instant now);

    // Carries the act out at the clock's moment, by a person or by nobody. Throws Broken when the rules refuse it: the
    // story is wrong.
    void act(std::optional<DemoPerson> who, const Act& act);

    // They sign in with this password from now on.
    void open_account(DemoPerson who, const std::string& password_hash);

    [[nodiscard]] workflow::Id<workflow::Person> person(DemoPerson who) const { return people_.at(who); }
    [[nodiscard]] std::shared_ptr<const workflow::Facts> facts();
    [[nodiscard]] const workflow::Action& action(const workflow::Facts& facts, DemoActionIndex index) const;
    [[nodiscard]] workflow::Id<workflow::Agency> agency() const { return agency_.id; }
    [[nodiscard]] const catalog::Framework& framework() const {
        return *stationery_.paper.catalogue.newest(catalog::kMethodology);
    }

private:
    store::Store& store_;
    workflow::Ids& ids_;
    const Stationery& stationery_;
    Log& log_;
    DemoClock& clock_;
    workflow::Agency agency_;
    std::array<workflow::Id<workflow::Person>, 7> people_;
    std::unique_ptr<Outbox> outbox_;
};

}  // namespace pilnveide::daemon
