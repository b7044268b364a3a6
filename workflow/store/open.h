#pragma once

#include "workflow/ids.h"
#include "workflow/store/store.h"

#include <filesystem>
#include <memory>
#include <string>

namespace pilnveide::store {

struct Place {
    enum class Kind { kSqlite, kPostgresql } kind = Kind::kSqlite;
    std::filesystem::path file;  // SQLite: the database file; a lock file `<file>.lock` stands beside it
    std::string connection;      // PostgreSQL: a libpq connection string
    int readers = 8;             // reading connections kept open
};

enum class Mode {
    kDaemon,    // reads and writes; on SQLite holds the lock file, so that there is one daemon a file
    kReadOnly,  // reads beside a running daemon
};

// Opens the record. Throws Broken when the schema is newer than this binary or not migrated (say: `pilnveide migrate`),
// when another daemon holds the file, or when the place cannot be used; Unavailable when the server does not answer.
std::unique_ptr<Store> open(const Place& place, Mode mode, const Key& history_key, Ids& ids);

// Brings the schema up to this binary's version, one transaction a migration, checksummed. Gives the number applied.
// Throws Broken when the schema is newer or an applied migration was altered.
int migrate(const Place& place);

}  // namespace pilnveide::store
