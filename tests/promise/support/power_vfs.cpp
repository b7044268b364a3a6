#include "tests/promise/support/power_vfs.h"

#include <new>

namespace pilnveide::power {
namespace {

PowerVfs& self(sqlite3_vfs* vfs) { return *static_cast<PowerVfs*>(vfs->pAppData); }

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* into, int flags, int* out_flags) {
    auto& disk = self(vfs).disk();
    const bool is_record = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    auto file = name != nullptr ? disk.find(name) : std::make_shared<Disk::File>();
    constexpr int kLogs = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
    const bool syncs_folder = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & kLogs) != 0;
    into->pMethods = nullptr;
    if (!file) {
        if ((flags & SQLITE_OPEN_CREATE) == 0 || disk.is_dark()) return SQLITE_CANTOPEN;
        file = disk.make(name);
        // The store itself makes the record's file and syncs its folder.
        if (!file || (is_record && !disk.sync_names())) return SQLITE_CANTOPEN;
    }
    ::new (into) PowerVfs::Handle{{&kFileMethods}, &self(vfs),       std::move(file), name != nullptr ? name : "",
                                  syncs_folder,    SQLITE_LOCK_NONE, false,           0};
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    auto& disk = self(vfs).disk();
    if (!disk.find(name)) return SQLITE_IOERR_DELETE_NOENT;
    if (!disk.remove(name)) return SQLITE_IOERR_DELETE;
    if (sync_folder != 0 && !disk.sync_names()) return SQLITE_IOERR_DIR_FSYNC;
    return SQLITE_OK;
}

int exists(sqlite3_vfs* vfs, const char* name, int, int* result) {
    *result = self(vfs).disk().find(name) ? 1 : 0;
    return self(vfs).disk().is_dark() ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int random_bytes(sqlite3_vfs* vfs, int count, char* out) {
    for (int at = 0; at < count; ++at) out[at] = static_cast<char>(self(vfs).chance()() & 0xff);
    return count;
}

int sleep(sqlite3_vfs* vfs, int microseconds) {
    auto& below = self(vfs).below();
    return below.xSleep(&below, microseconds);
}

int time_now(sqlite3_vfs* vfs, double* out) {
    auto& below = self(vfs).below();
    return below.xCurrentTime(&below, out);
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

PowerVfs::PowerVfs(Disk& disk, std::uint64_t seed) : disk_(disk), below_(sqlite3_vfs_find(nullptr)), chance_(seed) {
    vfs_.iVersion = 1;
    vfs_.szOsFile = static_cast<int>(sizeof(Handle));
    vfs_.mxPathname = 1024;
    vfs_.zName = "power";
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    vfs_.xDelete = remove;
    vfs_.xAccess = exists;
    vfs_.xFullPathname = full_name;
    vfs_.xRandomness = random_bytes;
    vfs_.xSleep = sleep;
    vfs_.xCurrentTime = time_now;
    vfs_.xGetLastError = last_error;
    sqlite3_vfs_register(&vfs_, 1);
    reseed(seed);
}

PowerVfs::~PowerVfs() {
    sqlite3_vfs_register(below_, 1);
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_randomness(0, nullptr);
}

void PowerVfs::reseed(std::uint64_t seed) {
    chance_.seed(seed);
    sqlite3_randomness(0, nullptr);
}

}  // namespace pilnveide::power
