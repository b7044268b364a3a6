#pragma once

#include <cstdint>
#include <filesystem>

struct sqlite3;

namespace pilnveide::power {

// Reads a record beside the store, by SQLite alone: nothing of ours decides what is in it.
class RecordContent {
public:
    explicit RecordContent(const std::filesystem::path& file);
    RecordContent(const RecordContent&) = delete;
    RecordContent& operator=(const RecordContent&) = delete;
    ~RecordContent();

    // A digest of every row of every table, wherever and in whatever order they lie. Throws Broken when the record
    // cannot be read.
    [[nodiscard]] std::uint64_t digest() const;

private:
    [[nodiscard]] std::uint64_t digest_of(const std::string& table) const;

    sqlite3* connection_ = nullptr;
};

}  // namespace pilnveide::power
