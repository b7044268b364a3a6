#include "workflow/store/record.h"

#include "workflow/store/account_rows.h"
#include "workflow/store/agency_rows.h"
#include "workflow/store/faults.h"

#include <fmt/format.h>

namespace pilnveide::store {

Record::Record(std::unique_ptr<Database> database, const Key& history_key, Ids& ids)
    : database_(std::move(database)), shared_{history_key, ids, FactsCache{}} {}

void Record::read(Id<Agency> agency, const std::function<void(Reading&)>& work) {
    database_->read([&](soci::session& session) {
        const Scope scope(session, agency);
        Unit unit(scope, chain_head(scope, "").value_or(ChainHead{}), {}, shared_);
        work(unit);
    });
}

Result<void> Record::commit(const std::function<Result<void>(soci::session&)>& work) {
    Result<void> result;
    try {
        database_->write([&](soci::session& session) {
            result = work(session);
            return result.has_value();
        });
    } catch (const Conflict& conflict) {
        return refuse(conflict.kind() == Conflict::Kind::kTaken ? Refusal::stale() : Refusal::not_found());
    }
    return result;
}

Result<void> Record::write(Id<Agency> agency, const By& by, Instant now,
                           const std::function<Result<void>(Writing&)>& work) {
    return commit([&](soci::session& session) -> Result<void> {
        const Scope scope(session, agency);
        auto head = chain_head(scope, database_->row_lock());
        if (!head) return refuse(Refusal::not_found());
        Unit unit(scope, std::move(*head), {now, by}, shared_);
        auto done = work(unit);
        if (done && unit.refusal()) return refuse(*unit.refusal());
        return done;
    });
}

std::vector<Agency> Record::agencies() {
    std::vector<Agency> found;
    database_->read([&](soci::session& session) { found = all_agencies(session); });
    return found;
}

void Record::add_agency(const Agency& agency, Instant now) {
    database_->write([&](soci::session& session) {
        insert_agency(session, agency);
        const Scope scope(session, agency.id);
        start_chain(scope);
        const Event added{"agency.added", {Noun::kAgency, agency.id.value}, {}};
        append_events(scope, shared_.history_key, {}, {now, {}}, {added});
        return true;
    });
}

std::optional<Account> Record::account(Id<Account> id) {
    std::optional<Account> found;
    database_->read([&](soci::session& session) { found = account_by_id(session, id); });
    return found;
}

std::optional<Account> Record::account_of(const std::string& folded_address) {
    std::optional<Account> found;
    database_->read([&](soci::session& session) { found = account_by_address(session, folded_address); });
    return found;
}

Result<void> Record::save_account(const Account& account) {
    return commit([&](soci::session& session) { return save_account_row(session, account); });
}

std::vector<Store::Membership> Record::memberships(Id<Account> account) {
    std::vector<Membership> found;
    database_->read([&](soci::session& session) { found = memberships_of(session, account); });
    return found;
}

void Record::save_session(const Session& row) {
    database_->write([&](soci::session& session) {
        save_session_row(session, row);
        return true;
    });
}

std::optional<Session> Record::session(const std::string& token_hash) {
    std::optional<Session> found;
    database_->read([&](soci::session& session) { found = session_by_hash(session, token_hash); });
    return found;
}

void Record::end_session(const std::string& token_hash) {
    database_->write([&](soci::session& session) {
        delete_session(session, token_hash);
        return true;
    });
}

void Record::end_sessions_of(Id<Account> account) {
    database_->write([&](soci::session& session) {
        delete_sessions_of(session, account);
        return true;
    });
}

Store::Verdict Record::verify() {
    Verdict verdict;
    verdict.findings = database_->structure_findings();
    database_->read([&](soci::session& session) {
        for (const auto& agency : all_agencies(session)) {
            const auto chain = verify_chain(Scope(session, agency.id), shared_.history_key);
            verdict.events += chain.events;
            if (!chain.finding.empty()) {
                verdict.findings.push_back(fmt::format("history of agency {}: {}", agency.id.text(), chain.finding));
            }
        }
    });
    verdict.sound = verdict.findings.empty();
    return verdict;
}

}  // namespace pilnveide::store
