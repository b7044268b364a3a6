#include "workflow/store/account_rows.h"
#include "workflow/store/mapping.h"

namespace pilnveide::store {
namespace {

constexpr auto kSelectSession = R"(
    select token_hash, account_id, agency_id, csrf, started_at, seen_at
    from session where token_hash = :token_hash)";

constexpr auto kSaveSession = R"(
    insert into session (token_hash, account_id, agency_id, csrf, started_at, seen_at)
    values (:token_hash, :account_id, :agency_id, :csrf, :started_at, :seen_at)
    on conflict (token_hash) do update set
        account_id = excluded.account_id, agency_id = excluded.agency_id, csrf = excluded.csrf,
        started_at = excluded.started_at, seen_at = excluded.seen_at)";

constexpr auto kDeleteSession = "delete from session where token_hash = :token_hash";
constexpr auto kDeleteSessionsOf = "delete from session where account_id = :account_id";

}  // namespace

template <>
struct Mapping<Session> {
    template <class Io>
    static void columns(Io& io, Session& session) {
        io("token_hash", session.token_hash);
        io("account_id", session.account);
        io("agency_id", session.agency);
        io("csrf", session.csrf);
        io("started_at", session.started_at);
        io("seen_at", session.seen_at);
    }
};

void save_session_row(soci::session& session, Session row) {
    Statement statement(session, kSaveSession);
    bind_columns(statement, row);
    statement.run();
}

std::optional<Session> session_by_hash(soci::session& session, const std::string& token_hash) {
    Statement statement(session, kSelectSession);
    statement.bind_text("token_hash", token_hash);
    auto found = all<Session>(statement);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void delete_session(soci::session& session, const std::string& token_hash) {
    Statement statement(session, kDeleteSession);
    statement.bind_text("token_hash", token_hash);
    statement.run();
}

void delete_sessions_of(soci::session& session, Id<Account> account) {
    Statement statement(session, kDeleteSessionsOf);
    statement.bind("account_id", account.value);
    statement.run();
}

}  // namespace pilnveide::store
