#include "workflow/store/account_rows.h"

#include "workflow/store/mapping.h"

namespace pilnveide::store {
namespace {

constexpr auto kSelectAccount = "select id, version, address, password_hash, disabled from account where id = :id";
constexpr auto kSelectByAddress =
    "select id, version, address, password_hash, disabled from account where address = :address";

constexpr auto kInsertAccount = R"(
    insert into account (id, version, address, password_hash, disabled)
    values (:id, :version + 1, :address, :password_hash, :disabled))";

constexpr auto kUpdateAccount = R"(
    update account set
        version = :version + 1, address = :address, password_hash = :password_hash, disabled = :disabled
    where id = :id and version = :version)";

constexpr auto kSelectMemberships =
    "select agency_id, id from person where account_id = :account_id order by agency_id, id";

}  // namespace

template <>
struct Mapping<Account> {
    template <class Io>
    static void columns(Io& io, Account& account) {
        io("id", account.id);
        io("version", account.version);
        io("address", account.address);
        io("password_hash", account.password_hash);
        io("disabled", account.disabled);
    }
};

template <>
struct Mapping<Store::Membership> {
    template <class Io>
    static void columns(Io& io, Store::Membership& membership) {
        io("agency_id", membership.agency);
        io("id", membership.person);
    }
};

namespace {

std::optional<Account> only(Statement& statement) {
    auto found = all<Account>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace

std::optional<Account> account_by_id(soci::session& session, Id<Account> id) {
    Statement statement(session, kSelectAccount);
    statement.bind("id", id.value);
    return only(statement);
}

std::optional<Account> account_by_address(soci::session& session, const std::string& folded_address) {
    Statement statement(session, kSelectByAddress);
    statement.bind_text("address", folded_address);
    return only(statement);
}

Result<void> save_account_row(soci::session& session, Account account) {
    try {
        Statement statement(session, account.version == 0 ? kInsertAccount : kUpdateAccount);
        bind_columns(statement, account);
        if (statement.run() != 0) return {};
    } catch (const Conflict&) {
        return refuse(Refusal::invalid(Problem::kAddressTaken, "email", {account.address}));
    }
    return refuse(Refusal::stale());
}

std::vector<Store::Membership> memberships_of(soci::session& session, Id<Account> account) {
    Statement statement(session, kSelectMemberships);
    statement.bind("account_id", account.value);
    return all<Store::Membership>(statement);
}

}  // namespace pilnveide::store
