#include "workflow/store/script.h"

#include "workflow/fault.h"

#include <memory>

#include <soci/soci.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace pilnveide::store {
namespace {

void run_on_sqlite(sqlite_api::sqlite3* connection, const std::string& sql) {
    char* message = nullptr;
    const int result = sqlite_api::sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, &message);
    const std::unique_ptr<char, void (*)(void*)> text(message, sqlite_api::sqlite3_free);
    if (result != SQLITE_OK)
        throw workflow::Broken(std::string("the script failed: ") + (text ? text.get() : "no reason given"));
}

void run_on_postgresql(PGconn* connection, const std::string& sql) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection, sql.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        throw workflow::Broken(std::string("the script failed: ") + PQerrorMessage(connection));
    }
}

}  // namespace

void run_script(soci::session& session, const std::string& sql) {
    auto* backend = session.get_backend();
    if (session.get_backend_name() == "sqlite3") {
        run_on_sqlite(static_cast<soci::sqlite3_session_backend*>(backend)->conn_, sql);
    } else {
        run_on_postgresql(static_cast<soci::postgresql_session_backend*>(backend)->conn_, sql);
    }
}

}  // namespace pilnveide::store
