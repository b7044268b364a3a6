#pragma once

#include "workflow/store/open.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

namespace pilnveide::tests {

using namespace store;

// Ids in a row: 1001, 1002, …
class CountedIds : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::atomic<std::int64_t> last_{1000};
};

// An empty record of one case: a SQLite file in a folder of its own, or a schema of its own in the PostgreSQL whose
// socket is in $PILNVEIDE_PG. Both go away with it.
class Ground {
public:
    explicit Ground(Place::Kind kind);
    ~Ground();

    Store& store() { return *store_; }
    void close() { store_.reset(); }
    void reopen();  // closes first
    std::unique_ptr<Store> open_beside(Mode mode);

    // Closes the record and leaves it without any table, as before the first migration.
    void raze();

    // Does to the record what no program of ours does.
    void tamper(const std::string& sql);

    [[nodiscard]] bool is_sqlite() const { return place.kind == Place::Kind::kSqlite; }

    Place place;
    Key key{7};
    CountedIds ids;

private:
    std::filesystem::path folder_;
    std::string schema_;
    std::unique_ptr<Store> store_;
};

}  // namespace pilnveide::tests

// A case of the contract: run on both databases, each in its own test. `ground` is the empty record.
#define CONTRACT(name)                                                               \
    static void name(pilnveide::tests::Ground& ground);                              \
    BOOST_AUTO_TEST_CASE(name##_on_sqlite) {                                         \
        pilnveide::tests::Ground ground(pilnveide::store::Place::Kind::kSqlite);     \
        name(ground);                                                                \
    }                                                                                \
    BOOST_AUTO_TEST_CASE(name##_on_postgresql) {                                     \
        pilnveide::tests::Ground ground(pilnveide::store::Place::Kind::kPostgresql); \
        name(ground);                                                                \
    }                                                                                \
    static void name([[maybe_unused]] pilnveide::tests::Ground& ground)
