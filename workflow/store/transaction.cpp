#include "workflow/store/transaction.h"

#include "workflow/store/faults.h"
#include "workflow/store/statement.h"

namespace pilnveide::store {

Transaction::Transaction(soci::session& session, const char* begin) : session_(session) { run(session_, begin); }

Transaction::~Transaction() {
    if (!open_) return;
    try {
        run(session_, "rollback");
    } catch (const std::runtime_error&) {
        // The database rolled back by itself, or is gone; a session still inside a transaction is not used again.
    }
}

void Transaction::commit() {
    run(session_, "commit");
    open_ = false;
}

}  // namespace pilnveide::store
