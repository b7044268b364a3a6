#pragma once

#include "workflow/fault.h"
#include "workflow/store/store.h"

namespace pilnveide::tests {

// A record whose disk is full from a write on, for as many writes as the test says.
class FrailStore : public store::Store {
public:
    explicit FrailStore(store::Store& record) : record_(record) {}

    // The write after `sound` more ones fails, and so do all others until there is space again.
    void fill_after(int sound) { sound_ = sound; }
    void free_space() { sound_ = -1; }

    workflow::Result<void> write(workflow::Id<workflow::Agency> agency, const workflow::By& by, workflow::Instant now,
                                 const std::function<workflow::Result<void>(store::Writing&)>& work) override {
        needs_space();
        return record_.write(agency, by, now, work);
    }
    void read(workflow::Id<workflow::Agency> agency, const std::function<void(store::Reading&)>& work) override {
        record_.read(agency, work);
    }
    std::vector<workflow::Agency> agencies() override { return record_.agencies(); }
    void add_agency(const workflow::Agency& agency, workflow::Instant now) override { record_.add_agency(agency, now); }
    std::optional<workflow::Account> account(workflow::Id<workflow::Account> id) override {
        return record_.account(id);
    }
    std::optional<workflow::Account> account_of(const std::string& address) override {
        return record_.account_of(address);
    }
    workflow::Result<void> save_account(const workflow::Account& account) override {
        needs_space();
        return record_.save_account(account);
    }
    std::vector<Membership> memberships(workflow::Id<workflow::Account> account) override {
        return record_.memberships(account);
    }
    void save_session(const store::Session& session) override {
        needs_space();
        record_.save_session(session);
    }
    std::optional<store::Session> session(const std::string& hash) override { return record_.session(hash); }
    void end_session(const std::string& hash) override {
        needs_space();
        record_.end_session(hash);
    }
    void end_sessions_of(workflow::Id<workflow::Account> account) override {
        needs_space();
        record_.end_sessions_of(account);
    }
    Verdict verify() override { return record_.verify(); }

private:
    void needs_space() {
        if (sound_ == 0) throw workflow::Unavailable("the disk is full");
        if (sound_ > 0) --sound_;
    }

    store::Store& record_;
    int sound_ = -1;  // writes that go well before one fails; below 0: all do
};

}  // namespace pilnveide::tests
