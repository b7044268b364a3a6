#pragma once

#include <soci/soci.h>

namespace pilnveide::store {

// A transaction that is rolled back unless it was committed. Ours, because SOCI would begin one on SQLite that cannot
// wait for another writer.
class Transaction {
public:
    Transaction(soci::session& session, const char* begin);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit();

private:
    soci::session& session_;
    bool open_ = true;
};

}  // namespace pilnveide::store
