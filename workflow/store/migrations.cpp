#include "workflow/store/migrations.h"

#include "catalog/embedded.h"
#include "workflow/store/faults.h"
#include "workflow/store/script.h"
#include "workflow/store/statement.h"
#include "workflow/store/transaction.h"

#include <fmt/format.h>

namespace pilnveide::store {
namespace {

constexpr auto kTableOnSqlite = "select count(*) from sqlite_master where type = 'table' and name = 'migration'";
constexpr auto kTableOnPostgresql =
    "select count(*) from pg_catalog.pg_tables where schemaname = current_schema() and tablename = 'migration'";
constexpr auto kSelectApplied = "select number, name, checksum from migration order by number";
constexpr auto kInsertApplied = "insert into migration (number, name, checksum) values (:number, :name, :checksum)";

// Two programs that migrate one PostgreSQL database do so one after the other; the number only has to be ours.
constexpr auto kAlone = "select pg_advisory_xact_lock(7461736869)";

bool is_sqlite(soci::session& session) { return session.get_backend_name() == "sqlite3"; }

struct Applied {
    long long number = 0;
    std::string name;
    std::string checksum;
};

std::vector<Applied> applied(soci::session& session) {
    Statement table(session, is_sqlite(session) ? kTableOnSqlite : kTableOnPostgresql);
    table.expect_number();
    table.query();
    long long tables = 0;
    while (table.fetch()) tables = table.number().value_or(0);
    std::vector<Applied> out;
    if (tables == 0) return out;

    Statement statement(session, kSelectApplied);
    statement.expect_number();
    statement.expect_text();
    statement.expect_text();
    statement.query();
    while (statement.fetch()) {
        auto& row = out.emplace_back();
        row.number = statement.number().value_or(0);
        row.name = statement.text().value_or("");
        row.checksum = statement.text().value_or("");
    }
    return out;
}

// The applied ones must be the first of ours, unchanged.
std::size_t count_applied(soci::session& session) {
    const auto known = embedded_migrations();
    const auto there = applied(session);
    for (const auto& row : there) {
        if (row.number > static_cast<long long>(known.size())) {
            throw workflow::Broken(fmt::format(
                "the record has schema version {}, this pilnveide knows version {}: install the newer pilnveide",
                there.back().number, known.size()));
        }
        const auto& ours = known[static_cast<std::size_t>(row.number - 1)];
        if (row.name != ours.name || row.checksum != workflow::digest(ours.bytes)) {
            throw workflow::Broken(
                fmt::format("migration {} of the record is not the {} of this pilnveide", row.name, ours.name));
        }
    }
    return there.size();
}

void apply(soci::session& session, std::size_t index) {
    const auto& migration = embedded_migrations()[index];
    run_script(session, std::string(migration.bytes));
    Statement statement(session, kInsertApplied);
    statement.bind("number", static_cast<long long>(index) + 1);
    statement.bind_text("name", std::string(migration.name));
    statement.bind_text("checksum", workflow::digest(migration.bytes));
    statement.run();
}

}  // namespace

void require_current(soci::session& session) {
    const auto known = embedded_migrations().size();
    const auto there = count_applied(session);
    if (there < known) {
        throw workflow::Broken(
            fmt::format("the record has schema version {}, this pilnveide needs version {}: run `pilnveide migrate`",
                        there, known));
    }
}

int apply_migrations(soci::session& session) {
    int count = 0;
    for (;;) {
        Transaction transaction(session, is_sqlite(session) ? "begin immediate" : "begin");
        if (!is_sqlite(session)) run_script(session, kAlone);
        const auto next = count_applied(session);
        if (next == embedded_migrations().size()) return count;
        apply(session, next);
        transaction.commit();
        ++count;
    }
}

}  // namespace pilnveide::store
