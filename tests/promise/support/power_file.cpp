#include "tests/promise/support/power_vfs.h"

#include <algorithm>
#include <cstring>

namespace pilnveide::power {
namespace {

using Handle = PowerVfs::Handle;

Handle& handle(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }

PowerVfs::Sharing& sharing(Handle& one) { return one.vfs->sharing(one.file.get()); }

int let_go(Handle& one, int level) {
    auto& shared = sharing(one);
    if (shared.reserved == &one) shared.reserved = nullptr;
    if (shared.exclusive == &one) shared.exclusive = nullptr;
    if (level == SQLITE_LOCK_NONE && one.lock > SQLITE_LOCK_NONE) --shared.readers;
    one.lock = std::min(one.lock, level);
    return SQLITE_OK;
}

int unmap_index(sqlite3_file* file, int) {
    auto& one = handle(file);
    auto& shared = sharing(one);
    for (std::size_t at = 0; at < SQLITE_SHM_NLOCK; ++at) {
        if ((one.index_shared >> at & 1U) != 0) --shared.index_readers[at];
        if (shared.index_writer[at] == &one) shared.index_writer[at] = nullptr;
    }
    one.index_shared = 0;
    if (one.uses_index && --shared.index_users == 0) shared.index.clear();
    one.uses_index = false;
    return SQLITE_OK;
}

int close(sqlite3_file* file) {
    auto& one = handle(file);
    unmap_index(file, 0);
    let_go(one, SQLITE_LOCK_NONE);
    one.~Handle();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* into, int count, sqlite3_int64 from) {
    auto& one = handle(file);
    if (one.vfs->disk().is_dark()) return SQLITE_IOERR_READ;
    const auto& bytes = one.file->bytes;
    const auto at = std::min(static_cast<std::size_t>(from), bytes.size());
    const auto wanted = static_cast<std::size_t>(count);
    const auto there = std::min(wanted, bytes.size() - at);
    std::memcpy(into, bytes.data() + at, there);
    std::memset(static_cast<char*>(into) + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    auto& one = handle(file);
    const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(count));
    return one.vfs->disk().write(*one.file, static_cast<std::size_t>(at), bytes) ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& one = handle(file);
    return one.vfs->disk().truncate(*one.file, static_cast<std::size_t>(size)) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int sync(sqlite3_file* file, int) {
    auto& one = handle(file);
    if (!one.vfs->disk().sync(*one.file)) return SQLITE_IOERR_FSYNC;
    if (one.syncs_folder && !one.vfs->disk().sync_names()) return SQLITE_IOERR_DIR_FSYNC;
    one.syncs_folder = false;
    return SQLITE_OK;
}

int size_of(sqlite3_file* file, sqlite3_int64* out) {
    *out = static_cast<sqlite3_int64>(handle(file).file->bytes.size());
    return SQLITE_OK;
}

// SQLITE_LOCK_SHARED, _RESERVED or _EXCLUSIVE; one who waits for readers to go keeps new ones out.
int lock(sqlite3_file* file, int level) {
    auto& one = handle(file);
    auto& shared = sharing(one);
    if (one.lock >= level) return SQLITE_OK;
    if (shared.exclusive != nullptr && shared.exclusive != &one) return SQLITE_BUSY;
    if (level >= SQLITE_LOCK_RESERVED) {
        if (shared.reserved != nullptr && shared.reserved != &one) return SQLITE_BUSY;
        shared.reserved = &one;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        shared.exclusive = &one;
        if (shared.readers > 1) return SQLITE_BUSY;
    }
    if (one.lock == SQLITE_LOCK_NONE) ++shared.readers;
    one.lock = level;
    return SQLITE_OK;
}

int unlock(sqlite3_file* file, int level) { return let_go(handle(file), level); }

int is_reserved(sqlite3_file* file, int* out) {
    *out = sharing(handle(file)).reserved != nullptr ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }

int sector_size(sqlite3_file* file) { return handle(file).vfs->disk().device().sector; }

int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_index(sqlite3_file* file, int region, int size, int make, void volatile** out) {
    auto& one = handle(file);
    auto& shared = sharing(one);
    if (!one.uses_index) ++shared.index_users;
    one.uses_index = true;
    const auto wanted = static_cast<std::size_t>(region);
    *out = nullptr;
    if (wanted >= shared.index.size() && make == 0) return SQLITE_OK;
    while (wanted >= shared.index.size())
        shared.index.push_back(std::make_unique<std::vector<char>>(static_cast<std::size_t>(size)));
    *out = shared.index[wanted]->data();
    return SQLITE_OK;
}

bool index_is_free(PowerVfs::Sharing& shared, Handle& one, std::size_t at, bool for_all) {
    if (shared.index_writer[at] != nullptr && shared.index_writer[at] != &one) return false;
    const int mine = static_cast<int>(one.index_shared >> at & 1U);
    return !for_all || shared.index_readers[at] == mine;
}

int lock_index(sqlite3_file* file, int first, int count, int flags) {
    auto& one = handle(file);
    auto& shared = sharing(one);
    const auto begin = static_cast<std::size_t>(first);
    const auto end = begin + static_cast<std::size_t>(count);
    const bool exclusive = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    const bool takes = (flags & SQLITE_SHM_LOCK) != 0;
    for (auto at = begin; takes && at < end; ++at)
        if (!index_is_free(shared, one, at, exclusive)) return SQLITE_BUSY;
    for (auto at = begin; at < end; ++at) {
        const unsigned bit = 1U << at;
        if (exclusive) {
            shared.index_writer[at] = takes ? &one : nullptr;
        } else if (takes != ((one.index_shared & bit) != 0)) {
            shared.index_readers[at] += takes ? 1 : -1;
            one.index_shared ^= bit;
        }
    }
    return SQLITE_OK;
}

void order_index(sqlite3_file*) {}

}  // namespace

const sqlite3_io_methods kFileMethods = {
    2,           close,       read,    write,       truncate,        sync,      size_of,    lock,
    unlock,      is_reserved, control, sector_size, characteristics, map_index, lock_index, order_index,
    unmap_index, nullptr,     nullptr};

}  // namespace pilnveide::power
