#include "workflow/store/postgresql.h"

#include "workflow/store/faults.h"
#include "workflow/store/transaction.h"

#include <soci/soci.h>
#include <soci/postgresql/soci-postgresql.h>

namespace pilnveide::store {
namespace {

constexpr auto kReading = "begin transaction isolation level repeatable read read only";
// Behind the lock on the agency's chain_head each statement sees what earlier writers have committed.
constexpr auto kWriting = "begin transaction isolation level read committed read write";
constexpr int kRuns = 5;

PGconn* connection_of(soci::session& session) {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

// Does not ask the server; but when it has hung up on an idle connection, its farewell and the end of the stream are
// there to be read, one after the other.
bool is_usable(soci::session& session) {
    auto* connection = connection_of(session);
    if (PQconsumeInput(connection) == 0 || PQconsumeInput(connection) == 0) return false;
    return PQstatus(connection) == CONNECTION_OK && PQtransactionStatus(connection) == PQTRANS_IDLE;
}

// Notices of the server are for its own log.
void be_silent(void*, const PGresult*) {}

// A server that does not answer shall not hold a page for minutes.
std::string with_patience(const std::string& connection) {
    const bool is_url = connection.find("://") != std::string::npos;
    if (is_url || connection.find("connect_timeout") != std::string::npos) return connection;
    return connection + " connect_timeout=5";
}

}  // namespace

std::unique_ptr<soci::session> Postgresql::connect(const std::string& connection) {
    try {
        auto session = std::make_unique<soci::session>(soci::postgresql, with_patience(connection));
        PQsetNoticeReceiver(connection_of(*session), be_silent, nullptr);
        return session;
    } catch (const soci::soci_error& error) {
        throw workflow::Unavailable("the database server does not answer: " + error.get_error_message());
    }
}

Postgresql::Postgresql(const std::string& connection, int sessions, Access access)
    : sessions_(
          sessions, [connection] { return connect(connection); }, is_usable),
      access_(access) {}

void Postgresql::read(const std::function<void(soci::session&)>& work) {
    try {
        auto lease = sessions_.lease();
        Transaction transaction(lease.session(), kReading);
        work(lease.session());
        transaction.commit();
    } catch (const Lost&) {
        sessions_.close_idle();
        throw;
    }
}

bool Postgresql::write_once(const std::function<bool(soci::session&)>& work) {
    try {
        auto lease = sessions_.lease();
        Transaction transaction(lease.session(), kWriting);
        if (work(lease.session())) transaction.commit();
        return true;
    } catch (const Lost&) {
        sessions_.close_idle();
        throw;
    } catch (const RunAgain&) {
        return false;
    }
}

void Postgresql::write(const std::function<bool(soci::session&)>& work) {
    if (access_ == Access::kRead) throw workflow::Broken("the record was opened for reading only");
    for (int at = 0; at < kRuns; ++at) {
        if (write_once(work)) return;
    }
    throw workflow::Unavailable("the database gave way to others five times in a row");
}

}  // namespace pilnveide::store
