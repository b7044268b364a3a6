#pragma once

#include "workflow/store/database.h"
#include "workflow/store/unit.h"

#include <memory>

namespace pilnveide::store {

// The store over one database.
class Record final : public Store {
public:
    Record(std::unique_ptr<Database> database, const Key& history_key, Ids& ids);

    void read(Id<Agency> agency, const std::function<void(Reading&)>& work) override;
    Result<void> write(Id<Agency> agency, const By& by, Instant now,
                       const std::function<Result<void>(Writing&)>& work) override;

    std::vector<Agency> agencies() override;
    void add_agency(const Agency& agency, Instant now) override;
    std::optional<Account> account(Id<Account> id) override;
    std::optional<Account> account_of(const std::string& folded_address) override;
    Result<void> save_account(const Account& account) override;
    std::vector<Membership> memberships(Id<Account> account) override;

    void save_session(const Session& session) override;
    std::optional<Session> session(const std::string& token_hash) override;
    void end_session(const std::string& token_hash) override;
    void end_sessions_of(Id<Account> account) override;

    Verdict verify() override;

private:
    // Runs `work` in a transaction; a reference that leads nowhere, or a key that was taken, is found at the commit.
    Result<void> commit(const std::function<Result<void>(soci::session&)>& work);

    std::unique_ptr<Database> database_;
    Shared shared_;
};

}  // namespace pilnveide::store
