#pragma once

#include "workflow/store/database.h"
#include "workflow/store/sqlite.h"

#include <functional>
#include <memory>

namespace pilnveide::power {

// Tells of every commit that was acknowledged.
class WatchedDatabase : public store::Database {
public:
    WatchedDatabase(std::unique_ptr<store::Database> inner, std::function<void()> committed)
        : inner_(std::move(inner)), committed_(std::move(committed)) {}

    void read(const std::function<void(soci::session&)>& work) override { inner_->read(work); }
    void write(const std::function<bool(soci::session&)>& work) override;
    [[nodiscard]] const char* row_lock() const override { return inner_->row_lock(); }
    std::vector<std::string> structure_findings() override { return inner_->structure_findings(); }

private:
    std::unique_ptr<store::Database> inner_;
    std::function<void()> committed_;
};

// How often the writer syncs, in the words of SQLite's `synchronous`. Ours is kFull; there is no way to any other but
// this class, whose only reason is to show that the tests would notice.
enum class Care { kFull, kNormal, kOff };

class CarelessDatabase : public store::Database {
public:
    CarelessDatabase(const std::filesystem::path& file, Care care);
    ~CarelessDatabase() override;

    void read(const std::function<void(soci::session&)>& work) override;
    void write(const std::function<bool(soci::session&)>& work) override;
    [[nodiscard]] const char* row_lock() const override { return ""; }
    std::vector<std::string> structure_findings() override { return {}; }

private:
    std::unique_ptr<soci::session> session_;
};

}  // namespace pilnveide::power
