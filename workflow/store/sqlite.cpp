#include "workflow/store/sqlite.h"

#include "workflow/store/faults.h"
#include "workflow/store/statement.h"
#include "workflow/store/transaction.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace pilnveide::store {
namespace {

constexpr std::array kSettings{
    "pragma busy_timeout = 4000",  // milliseconds, as kWait
    "pragma foreign_keys = on",   "pragma synchronous = full", "pragma mmap_size = 0", "pragma secure_delete = on",
};

// Milliseconds that a write waits for another process: 4 s. Whoever comes while that one sits there still has been
// waiting for our own writer already, and everybody is to have an answer within 6 s (D-08).
constexpr int kWait = 4000;
constexpr int kShortWait = 100;

sqlite_api::sqlite3* connection(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

bool is_usable(soci::session& session) { return sqlite_api::sqlite3_get_autocommit(connection(session)) != 0; }

// SQLite syncs what it writes, not the name of a new record: a power cut could take the whole file away.
void sync_folder_of(const std::filesystem::path& file) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) throw workflow::Broken("cannot open " + folder.string() + ": " + std::strerror(errno));
    const int result = ::fsync(descriptor);
    const int error = errno;
    ::close(descriptor);
    if (result != 0) throw workflow::Broken("cannot sync " + folder.string() + ": " + std::strerror(error));
}

// SQLite would make the file readable for everybody, and would open for reading what cannot be written. A file that is
// there is only looked at: closing it would let go of the locks that this process has on it (fcntl(2)).
void make_private(const std::filesystem::path& file) {
    if (::faccessat(AT_FDCWD, file.c_str(), R_OK | W_OK, AT_EACCESS) == 0) return;
    int descriptor = -1;
    if (errno == ENOENT) descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        throw workflow::Broken("cannot write " + file.string() + ": " + std::strerror(errno) +
                               "; look at the rights of the file and its folder");
    }
    ::close(descriptor);
    sync_folder_of(file);
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

// A daemon does not go on with a damaged file, where each write can do more damage.
void require_sound(soci::session& session) {
    const auto finding = texts(session, "pragma quick_check(1)").at(0);
    if (finding == "ok") return;
    throw workflow::Broken("the record is damaged: restore a backup; `pilnveide verify` tells more (" + finding + ")");
}

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
    : writer_(
          1, [file] { return connect(file, Access::kWrite); }, is_usable),
      readers_(
          readers, [file] { return connect(file, Access::kRead); }, is_usable) {
    require_there(file);
    if (access == Access::kRead) return;
    lock_.emplace(file);
    // Puts a restored file into WAL before the first reader, and tells at once when it cannot be written.
    require_sound(writer_.lease().session());
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
    sqlite_api::sqlite3_busy_timeout(connection(lease.session()), waited_in_vain_ ? kShortWait : kWait);
    waited_in_vain_ = true;
    Transaction transaction(lease.session(), "begin immediate");
    waited_in_vain_ = false;
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
