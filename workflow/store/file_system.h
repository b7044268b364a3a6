#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace pilnveide::store {

// What the kernel says of the file system on which a file lies.
struct FileSystem {
    std::uint64_t magic = 0;  // its kind, as in statfs(2)
    std::string type;         // of one in user space (FUSE): what serves it, such as "fuse.sshfs"; else empty
};

// Whether its files may be changed by another computer, too. A lock of this one means little there, and so does what
// the writer's connection remembers in shared memory. One in user space is remote unless it is known to serve a disk of
// this computer.
bool is_remote(const FileSystem& one);

// Throws Broken when the record lies, or would lie, on a remote one.
void require_local(const std::filesystem::path& record);

}  // namespace pilnveide::store
