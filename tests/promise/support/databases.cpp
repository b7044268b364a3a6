#include "tests/promise/support/databases.h"

#include "workflow/store/script.h"
#include "workflow/store/transaction.h"

namespace pilnveide::power {

using store::Transaction;

void WatchedDatabase::write(const std::function<bool(soci::session&)>& work) {
    bool commits = false;
    inner_->write([&](soci::session& session) { return commits = work(session); });
    if (commits) committed_();
}

CarelessDatabase::CarelessDatabase(const std::filesystem::path& file, Care care)
    : session_(store::Sqlite::connect(file, store::Sqlite::Access::kWrite)) {
    if (care == Care::kNormal) store::run_script(*session_, "pragma synchronous = normal");
    if (care == Care::kOff) store::run_script(*session_, "pragma synchronous = off");
}

CarelessDatabase::~CarelessDatabase() = default;

void CarelessDatabase::read(const std::function<void(soci::session&)>& work) {
    Transaction transaction(*session_, "begin");
    work(*session_);
    transaction.commit();
}

void CarelessDatabase::write(const std::function<bool(soci::session&)>& work) {
    Transaction transaction(*session_, "begin immediate");
    if (work(*session_)) transaction.commit();
}

}  // namespace pilnveide::power
