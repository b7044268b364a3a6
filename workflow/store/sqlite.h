#pragma once

#include "workflow/store/database.h"
#include "workflow/store/lock_file.h"
#include "workflow/store/session_pool.h"

#include <filesystem>
#include <optional>

namespace pilnveide::store {

// One writing connection, several that may only read. The writer alone checkpoints: the SQLite of Debian 12 can damage
// a record when a checkpoint of one connection meets a commit of another.
class Sqlite final : public Database {
public:
    enum class Access { kWrite, kRead };

    // With kWrite it takes the lock file. Throws Broken when the file does not exist or, with kWrite, is damaged.
    Sqlite(const std::filesystem::path& file, int readers, Access access);

    void read(const std::function<void(soci::session&)>& work) override;
    void write(const std::function<bool(soci::session&)>& work) override;
    [[nodiscard]] const char* row_lock() const override { return ""; }
    std::vector<std::string> structure_findings() override;

    // A connection with all settings of ours. Makes the file when it is not there and `access` is kWrite.
    static std::unique_ptr<soci::session> connect(const std::filesystem::path& file, Access access);

private:
    std::optional<LockFile> lock_;
    SessionPool writer_;  // ends last, and so leaves one file without a write-ahead log
    SessionPool readers_;
    bool waited_in_vain_ = false;  // for another process, the last time; of who has the writer
};

}  // namespace pilnveide::store
