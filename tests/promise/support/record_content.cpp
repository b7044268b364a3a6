#include "tests/promise/support/record_content.h"

#include "workflow/fault.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

namespace pilnveide::power {
namespace {

constexpr std::uint64_t kStart = 14695981039346656037U;  // FNV-1a, 64 bits
constexpr std::uint64_t kFactor = 1099511628211U;

std::uint64_t mixed(std::uint64_t digest, std::string_view bytes) {
    for (char one : bytes) digest = (digest ^ static_cast<unsigned char>(one)) * kFactor;
    return digest;
}

std::uint64_t mixed(std::uint64_t digest, std::uint64_t number) {
    for (int at = 0; at < 64; at += 8) digest = (digest ^ (number >> at & 0xff)) * kFactor;
    return digest;
}

class Rows {
public:
    Rows(sqlite3* connection, const std::string& sql) {
        if (sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK)
            throw workflow::Broken(sqlite3_errmsg(connection));
    }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;
    ~Rows() { sqlite3_finalize(statement_); }

    bool next() {
        const int result = sqlite3_step(statement_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) throw workflow::Broken(sqlite3_errstr(result));
        return result == SQLITE_ROW;
    }
    [[nodiscard]] std::string_view bytes(int column) const {
        const auto* from = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return from == nullptr
                   ? std::string_view()
                   : std::string_view(from, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    }
    [[nodiscard]] std::uint64_t digest() const {
        auto out = kStart;
        for (int column = 0; column < sqlite3_column_count(statement_); ++column) {
            const int type = sqlite3_column_type(statement_, column);
            out = mixed(out, static_cast<std::uint64_t>(type));
            out = type == SQLITE_INTEGER
                      ? mixed(out, static_cast<std::uint64_t>(sqlite3_column_int64(statement_, column)))
                      : mixed(mixed(out, bytes(column)), bytes(column).size());
        }
        return out;
    }

private:
    sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

RecordContent::RecordContent(const std::filesystem::path& file) {
    const int result = sqlite3_open_v2(file.c_str(), &connection_, SQLITE_OPEN_READWRITE, nullptr);
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (result == SQLITE_OK) return;
    sqlite3_close(connection_);
    throw workflow::Broken(sqlite3_errstr(result));
}

RecordContent::~RecordContent() { sqlite3_close(connection_); }

std::uint64_t RecordContent::digest() const {
    auto out = kStart;
    std::vector<std::string> tables;
    for (Rows rows(connection_, "select name from sqlite_master where type = 'table' order by name"); rows.next();)
        tables.emplace_back(rows.bytes(0));
    for (const auto& table : tables) out = mixed(mixed(out, table), digest_of(table));
    return out;
}

// A sum, so that the order of rows is nothing.
std::uint64_t RecordContent::digest_of(const std::string& table) const {
    std::uint64_t out = 0;
    for (Rows rows(connection_, "select * from \"" + table + "\""); rows.next();) out += rows.digest();
    return out;
}

}  // namespace pilnveide::power
