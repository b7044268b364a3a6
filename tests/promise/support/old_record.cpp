#include "tests/promise/support/old_record.h"

#include "catalog/embedded.h"
#include "tests/promise/support/record_content.h"
#include "workflow/fault.h"
#include "workflow/letters/token.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include <sqlite3.h>

namespace pilnveide::power {
namespace {

class Connection {
public:
    explicit Connection(const std::filesystem::path& file) {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        const int result = sqlite3_open_v2(file.c_str(), &connection_, flags, nullptr);
        if (result == SQLITE_OK) return;
        sqlite3_close(connection_);
        throw workflow::Broken(sqlite3_errstr(result));
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() { sqlite3_close(connection_); }

    void run(const std::string& sql) {
        if (sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw workflow::Broken(sqlite3_errmsg(connection_));
    }
    std::vector<std::string> texts(const std::string& sql) {
        std::vector<std::string> out;
        auto keep = [](void* kept, int, char** values, char**) {
            static_cast<std::vector<std::string>*>(kept)->emplace_back(values[0]);
            return 0;
        };
        if (sqlite3_exec(connection_, sql.c_str(), keep, &out, nullptr) != SQLITE_OK)
            throw workflow::Broken(sqlite3_errmsg(connection_));
        return out;
    }

private:
    sqlite3* connection_ = nullptr;
};

constexpr auto kTables = "select name from sqlite_master where type = 'table' and name <> 'migration'";
constexpr auto kColumns =
    "select name from pragma_table_info('{0}') where name in"
    " (select name from pragma_table_info('{0}', 'newer'))";

void take_over(Connection& old, const std::filesystem::path& newer) {
    old.run(fmt::format("attach '{}' as newer", newer.string()));
    for (const auto& table : old.texts(kTables)) {
        const auto columns = fmt::format("{}", fmt::join(old.texts(fmt::format(kColumns, table)), ", "));
        old.run(fmt::format("insert or ignore into main.{0} ({1}) select {1} from newer.{0}", table, columns));
    }
    old.run("detach newer");
}

}  // namespace

void apply_migration(const std::filesystem::path& record, std::size_t index, bool within) {
    const auto& migration = embedded_migrations()[index];
    Connection connection(record);
    connection.run("pragma journal_mode = wal; pragma synchronous = full");
    if (within) connection.run("begin immediate");
    connection.run(std::string(migration.bytes));
    connection.run(fmt::format("insert into migration (number, name, checksum) values ({}, '{}', '{}')", index + 1,
                               migration.name, workflow::digest(migration.bytes)));
    if (within) connection.run("commit");
}

OldRecord::OldRecord(PowerGround& ground, std::size_t schema) : ground_(ground), schema_(schema) {
    const auto newer = ground_.place.file.string() + ".newer";
    ground_.disk.load({{newer, ground_.demo.at(ground_.place.file.string())}});
    for (std::size_t index = 0; index < schema; ++index) apply_migration(ground_.place.file, index, true);
    if (schema > 0) {
        Connection old(ground_.place.file);
        take_over(old, newer);
    }
    image_ = ground_.disk.image();
    std::erase_if(image_, [&](const auto& file) { return file.first.starts_with(newer); });
    put_back();
    digests_.push_back(digest());
    for (std::size_t index = schema; index < embedded_migrations().size(); ++index) {
        apply_migration(ground_.place.file, index, true);
        digests_.push_back(digest());
    }
    put_back();
}

void OldRecord::put_back() { ground_.disk.load(image_); }

std::uint64_t OldRecord::digest() const {
    if (!ground_.disk.find(ground_.place.file.string())) Connection(ground_.place.file).run("pragma user_version");
    return RecordContent(ground_.place.file).digest();
}

std::optional<std::size_t> OldRecord::schema() const {
    const auto there = digest();
    const auto at = std::ranges::find(digests_, there);
    if (at == digests_.end()) return std::nullopt;
    return schema_ + static_cast<std::size_t>(at - digests_.begin());
}

}  // namespace pilnveide::power
