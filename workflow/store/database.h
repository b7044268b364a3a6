#pragma once

#include "workflow/store/store.h"

#include <functional>
#include <string>
#include <vector>

namespace soci {
class session;
}

namespace pilnveide::store {

// Connections and transactions: all that differs between SQLite and PostgreSQL. Safe to call from several threads.
class Database {
public:
    virtual ~Database() = default;

    // One snapshot.
    virtual void read(const std::function<void(soci::session&)>& work) = 0;

    // One transaction: committed when `work` gives true, else rolled back. `work` may be run again.
    virtual void write(const std::function<bool(soci::session&)>& work) = 0;

    // The clause that makes a select keep other writers from its rows.
    [[nodiscard]] virtual const char* row_lock() const = 0;

    // What the database itself finds wrong with its structure and references, in English.
    virtual std::vector<std::string> structure_findings() = 0;
};

}  // namespace pilnveide::store
