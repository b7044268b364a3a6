#include "workflow/store/sqlite.h"

#include "workflow/store/faults.h"
#include "workflow/store/statement.h"
#include "workflow/store/transaction.h"

#include <array>

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace pilnveide::store {
namespace {

constexpr std::array kSettings{
    "pragma busy_timeout = 5000",  // milliseconds
    "pragma foreign_keys = on",   "pragma synchronous = full", "pragma mmap_size = 0", "pragma secure_delete = on",
};

sqlite_api::sqlite3* connection(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

bool is_usable(soci::session& session) { return sqlite_api::sqlite3_get_autocommit(connection(session)) != 0; }

// SQLite would make the file readable for everybody.
void make_private(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) throw workflow::Broken("cannot make " + file.string() + ": look at the rights of its folder");
    ::close(descriptor);
}

void require_there(const std::filesystem::path& file) {
    std::error_code fault;
    if (std::filesystem::exists(file, fault)) return;
    if (fault) throw workflow::Broken("cannot look for " + file.string() + ": " + fault.message());
    throw workflow::Broken(file.string() + " does not exist: make it with `pilnveide migrate`");
}

std::vector<std::string> texts(soci::session& session, const char* sql) {
    Statement statement(session, sql);
    statement.expect_text();
    statement.query();
    std::vector<std::string> out;
    while (statement.fetch()) out.push_back(statement.text().value_or(""));
    return out;
}

void apply(soci::session& session, const char* setting) { texts(session, setting); }

}  // namespace

std::unique_ptr<soci::session> Sqlite::connect(const std::filesystem::path& file, Access access) {
    if (file.string().find('"') != std::string::npos) throw workflow::Broken("the record's path may not hold a quote");
    if (access == Access::kWrite) make_private(file);
    require_there(file);
    try {
        auto session = std::make_unique<soci::session>(soci::sqlite3, "db=\"" + file.string() + "\"");
        auto* handle = connection(*session);
        sqlite_api::sqlite3_extended_result_codes(handle, 1);
        for (const auto* setting : kSettings) apply(*session, setting);
        if (access == Access::kWrite) {
            apply(*session, "pragma journal_mode = wal");
        } else {
            apply(*session, "pragma query_only = on");
            sqlite_api::sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        return session;
    } catch (const soci::soci_error& error) {
        raise(error);
    }
}

Sqlite::Sqlite(const std::filesystem::path& file, int readers, Access access)
    : readers_(
          readers, [file] { return connect(file, Access::kRead); }, is_usable),
      writer_(
          1, [file] { return connect(file, Access::kWrite); }, is_usable) {
    require_there(file);
    if (access == Access::kRead) return;
    lock_.emplace(file);
    writer_
        .lease();  // puts a restored file into WAL before the first reader, and tells at once when it cannot be written
}

void Sqlite::read(const std::function<void(soci::session&)>& work) {
    auto lease = readers_.lease();
    Transaction transaction(lease.session(), "begin");
    work(lease.session());
    transaction.commit();
}

void Sqlite::write(const std::function<bool(soci::session&)>& work) {
    if (!lock_) throw workflow::Broken("the record was opened for reading only");
    auto lease = writer_.lease();
    Transaction transaction(lease.session(), "begin immediate");
    if (work(lease.session())) transaction.commit();
}

std::vector<std::string> Sqlite::structure_findings() {
    std::vector<std::string> findings;
    auto lease = readers_.lease();
    for (auto& line : texts(lease.session(), "pragma integrity_check")) {
        if (line != "ok") findings.push_back("structure: " + line);
    }
    for (const auto& table : texts(lease.session(), "pragma foreign_key_check")) {
        findings.push_back("a row of " + table + " refers to what is not there");
    }
    return findings;
}

}  // namespace pilnveide::store
