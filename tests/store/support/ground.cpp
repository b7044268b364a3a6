#include "tests/store/support/ground.h"

#include "workflow/store/postgresql.h"
#include "workflow/store/script.h"
#include "workflow/store/sqlite.h"

#include <cstdlib>
#include <random>
#include <stdexcept>

#include <soci/soci.h>

namespace pilnveide::tests {
namespace {

std::string server() {
    const char* folder = std::getenv("PILNVEIDE_PG");
    if (folder == nullptr) throw std::runtime_error("PILNVEIDE_PG must name the folder of `tests/postgresql start`");
    return std::string("host=") + folder + " user=postgres dbname=postgres";
}

}  // namespace

Ground::Ground(Place::Kind kind) {
    place.kind = kind;
    if (is_sqlite()) {
        std::string name = (std::filesystem::temp_directory_path() / "pilnveide-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder_ = name;
        place.file = folder_ / "record.db";
    } else {
        schema_ = "case_" + std::to_string(std::random_device{}()) + std::to_string(std::random_device{}());
        run_script(*Postgresql::connect(server()), "create schema " + schema_);
        place.connection = server() + " options=-csearch_path=" + schema_;
    }
    migrate(place);
    reopen();
}

Ground::~Ground() {
    store_.reset();
    if (is_sqlite()) {
        std::filesystem::remove_all(folder_);
    } else {
        run_script(*Postgresql::connect(server()),
                   "set client_min_messages = error; drop schema " + schema_ + " cascade");
    }
}

void Ground::reopen() {
    close();
    store_ = open_beside(Mode::kDaemon);
}

std::unique_ptr<Store> Ground::open_beside(Mode mode) { return open(place, mode, key, ids); }

void Ground::raze() {
    close();
    if (is_sqlite())
        for (const auto* end : {"", "-wal", "-shm"}) std::filesystem::remove(place.file.string() + end);
    else
        tamper("set client_min_messages = error; drop schema " + schema_ + " cascade; create schema " + schema_);
}

void Ground::tamper(const std::string& sql) {
    auto session =
        is_sqlite() ? Sqlite::connect(place.file, Sqlite::Access::kWrite) : Postgresql::connect(place.connection);
    run_script(*session, sql);
}

}  // namespace pilnveide::tests
