#include "workflow/store/open.h"

#include "workflow/store/migrations.h"
#include "workflow/store/postgresql.h"
#include "workflow/store/record.h"
#include "workflow/store/sqlite.h"

#include <soci/soci.h>

namespace pilnveide::store {
namespace {

std::unique_ptr<Database> database(const Place& place, Mode mode) {
    const bool writes = mode == Mode::kDaemon;
    if (place.kind == Place::Kind::kSqlite) {
        return std::make_unique<Sqlite>(place.file, place.readers,
                                        writes ? Sqlite::Access::kWrite : Sqlite::Access::kRead);
    }
    return std::make_unique<Postgresql>(place.connection, place.readers,
                                        writes ? Postgresql::Access::kWrite : Postgresql::Access::kRead);
}

}  // namespace

std::unique_ptr<Store> open(const Place& place, Mode mode, const Key& history_key, Ids& ids) {
    auto connections = database(place, mode);
    connections->read(require_current);
    return std::make_unique<Record>(std::move(connections), history_key, ids);
}

int migrate(const Place& place) {
    if (place.kind == Place::Kind::kPostgresql) return apply_migrations(*Postgresql::connect(place.connection));
    const LockFile alone(place.file);
    return apply_migrations(*Sqlite::connect(place.file, Sqlite::Access::kWrite));
}

}  // namespace pilnveide::store
