#pragma once

#include <filesystem>

namespace pilnveide::store {

// Holds `<file>.lock` beside a record as long as it lives, so that one process writes it. Throws Broken when another
// holds it, or where a lock cannot be trusted (a network file system). The file stays; only the lock on it counts, and
// the kernel lets go of that however the process ends.
class LockFile {
public:
    explicit LockFile(const std::filesystem::path& record);
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();

private:
    int descriptor_ = -1;
};

}  // namespace pilnveide::store
