#pragma once

#include "workflow/store/database.h"
#include "workflow/store/session_pool.h"

#include <string>

namespace pilnveide::store {

// One pool for reading and writing; writers of one agency wait for each other at its row in chain_head.
class Postgresql final : public Database {
public:
    enum class Access { kWrite, kRead };

    Postgresql(const std::string& connection, int sessions, Access access);

    void read(const std::function<void(soci::session&)>& work) override;
    void write(const std::function<bool(soci::session&)>& work) override;
    [[nodiscard]] const char* row_lock() const override { return " for update"; }
    std::vector<std::string> structure_findings() override { return {}; }  // the server keeps watch over its own

    // Throws Unavailable when the server does not answer.
    static std::unique_ptr<soci::session> connect(const std::string& connection);

private:
    bool write_once(const std::function<bool(soci::session&)>& work);

    SessionPool sessions_;
    Access access_;
};

}  // namespace pilnveide::store
