#pragma once

#include "tests/promise/support/disk.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

#include <sqlite3.h>

namespace pilnveide::power {

// SQLite's files on such a disk. While it lives it is SQLite's default: every record opened meanwhile lies on the disk,
// with the store as it is. For one thread; connections are closed before it ends.
class PowerVfs {
public:
    PowerVfs(Disk& disk, std::uint64_t seed);
    PowerVfs(const PowerVfs&) = delete;
    PowerVfs& operator=(const PowerVfs&) = delete;
    ~PowerVfs();

    // SQLite's own random numbers begin anew from here, so that one seed gives one run.
    void reseed(std::uint64_t seed);

    // What connections share about one file: locks on it, and the index of its write-ahead log, which is memory only.
    struct Handle;
    struct Sharing {
        int readers = 0;              // handles with a shared lock or more
        Handle* reserved = nullptr;   // the one that is about to write
        Handle* exclusive = nullptr;  // the one that writes, or waits for readers to go
        int index_users = 0;
        std::vector<std::unique_ptr<std::vector<char>>> index;
        std::array<int, SQLITE_SHM_NLOCK> index_readers{};
        std::array<Handle*, SQLITE_SHM_NLOCK> index_writer{};
    };

    Disk& disk() { return disk_; }
    sqlite3_vfs& below() { return *below_; }
    Sharing& sharing(const Disk::File* file) { return sharing_[file]; }
    std::mt19937_64& chance() { return chance_; }

private:
    Disk& disk_;
    sqlite3_vfs* below_;  // the one that stood here before, for time and sleep
    std::mt19937_64 chance_;
    std::map<const Disk::File*, Sharing> sharing_;
    sqlite3_vfs vfs_{};
};

// One opened file. SQLite gives the memory and looks at the first member alone.
struct PowerVfs::Handle {
    sqlite3_file face;
    PowerVfs* vfs;
    std::shared_ptr<Disk::File> file;
    std::string name;   // empty: a file that nobody else can open
    bool syncs_folder;  // with its first sync, as SQLite's own files do when they may have made it
    int lock;           // SQLITE_LOCK_…
    bool uses_index;
    unsigned index_shared;  // a bit a lock
};

extern const sqlite3_io_methods kFileMethods;

}  // namespace pilnveide::power
