#pragma once

#include "workflow/store/statement.h"
#include "workflow/store/store.h"

namespace pilnveide::store {

// Accounts and the sessions of their browsers stand above the agencies.
std::optional<Account> account_by_id(soci::session& session, Id<Account> id);
std::optional<Account> account_by_address(soci::session& session, const std::string& folded_address);
Result<void> save_account_row(soci::session& session, Account account);
std::vector<Store::Membership> memberships_of(soci::session& session, Id<Account> account);

void save_session_row(soci::session& session, Session row);
std::optional<Session> session_by_hash(soci::session& session, const std::string& token_hash);
void delete_session(soci::session& session, const std::string& token_hash);
void delete_sessions_of(soci::session& session, Id<Account> account);

}  // namespace pilnveide::store
