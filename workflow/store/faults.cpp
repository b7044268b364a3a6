#include "workflow/store/faults.h"

#include <soci/soci.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <string>

namespace pilnveide::store {
namespace {

using workflow::Broken;
using workflow::Unavailable;

constexpr int kPrimaryCode = 0xff;  // an extended result code of SQLite holds the primary one in its low byte

[[noreturn]] void raise_sqlite(const soci::sqlite3_soci_error& error) {
    const auto text = error.get_error_message();
    switch (error.result()) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
            throw Conflict(Conflict::Kind::kTaken, text.c_str());
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            throw Conflict(Conflict::Kind::kNoSuchObject, text.c_str());
        default:
            break;
    }
    switch (error.result() & kPrimaryCode) {
        case SQLITE_FULL:
            throw Unavailable("the record cannot grow, its disk is full: free space, then go on (" + text + ")");
        case SQLITE_IOERR:
            throw Unavailable("the disk of the record fails, look at the system's log (" + text + ")");
        case SQLITE_READONLY:
            throw Unavailable("the record may only be read, look at the rights of its file and folder (" + text + ")");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Unavailable("the record is held by another process (" + text + ")");
        case SQLITE_CANTOPEN:
            throw Unavailable("the record's file cannot be opened (" + text + ")");
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            throw Broken("the record is damaged: stop the daemon and restore a backup (" + text + ")");
        default:
            throw Broken("the record refused a statement (" + text + ")");
    }
}

[[noreturn]] void raise_postgresql(const soci::postgresql_soci_error& error) {
    const auto text = error.get_error_message();
    const auto state = error.sqlstate();
    const auto category = error.get_error_category();
    if (state == "23505") throw Conflict(Conflict::Kind::kTaken, text.c_str());
    if (state == "23503") throw Conflict(Conflict::Kind::kNoSuchObject, text.c_str());
    if (state == "40001" || state == "40P01") throw RunAgain(text);
    if (state == "53100")
        throw Unavailable("the database server's disk is full: free space, then go on (" + text + ")");
    if (state.starts_with("53")) throw Unavailable("the database server has no resources left (" + text + ")");
    if (state.starts_with("XX")) throw Broken("the database is damaged: restore a backup (" + text + ")");
    const bool gone = category == soci::soci_error::connection_error || category == soci::soci_error::system_error;
    if (gone || state.starts_with("08") || state.starts_with("57P0"))
        throw Lost("the connection to the database was lost (" + text + ")");
    throw Broken("the database refused a statement (" + state + ": " + text + ")");
}

}  // namespace

void raise(const soci::soci_error& error) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error)) raise_sqlite(*sqlite);
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error))
        raise_postgresql(*postgresql);
    throw Broken("the database library: " + error.get_error_message());
}

}  // namespace pilnveide::store
