#pragma once

#include <string>

namespace soci {
class session;
}

namespace pilnveide::store {

// Runs several statements by the database's own call: SOCI would run only the first on SQLite, and would take what
// stands in comments for parameters on PostgreSQL. Throws Broken with the database's words.
void run_script(soci::session& session, const std::string& sql);

}  // namespace pilnveide::store
