#include "workflow/store/file_system.h"

#include "workflow/fault.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

namespace pilnveide::store {
namespace {

// linux/magic.h and the sources of those that it does not list.
constexpr std::array kRemote{
    0x6969UL,      // NFS
    0x517BUL,      // SMB, as of old
    0xFF534D42UL,  // CIFS
    0xFE534D42UL,  // SMB 2 and 3
    0x01021997UL,  // 9p: folders of a host in a guest
    0x786F4256UL,  // vboxsf: the same
    0x5346414FUL,  // AFS
    0x6B414653UL,  // AFS of the kernel
    0x00C36400UL,  // Ceph
    0x73757245UL,  // Coda
    0x0BD00BD0UL,  // Lustre
    0x47504653UL,  // GPFS
    0x01161970UL,  // GFS2: one disk, several computers
    0x7461636FUL,  // OCFS2: the same
    0x19830326UL,  // BeeGFS
    0x20030528UL,  // OrangeFS
};
constexpr std::uint64_t kFuse = 0x65735546;
constexpr std::array<std::string_view, 7> kLocalFuse{
    "fuseblk", "fuse.ntfs-3g", "fuse.fuse-overlayfs", "fuse.bindfs", "fuse.encfs", "fuse.gocryptfs", "fuse.mergerfs"};

// The type of the mount with this device, as proc(5) describes /proc/self/mountinfo.
std::string type_of(dev_t device) {
    const auto wanted = std::to_string(major(device)) + ":" + std::to_string(minor(device));
    std::ifstream mounts("/proc/self/mountinfo");
    std::string type;
    for (std::string line; std::getline(mounts, line);) {
        std::string id, parent, number, word;
        std::istringstream words(line);
        words >> id >> parent >> number;
        while (number == wanted && words >> word && word != "-") {
        }
        if (number == wanted) words >> type;
    }
    return type;
}

}  // namespace

bool is_remote(const FileSystem& one) {
    if (one.magic == kFuse) return std::ranges::find(kLocalFuse, one.type) == kLocalFuse.end();
    return std::ranges::find(kRemote, one.magic) != kRemote.end();
}

void require_local(const std::filesystem::path& record) {
    const auto folder = std::filesystem::absolute(record).parent_path();
    struct statfs about {};
    struct stat place {};
    if (::statfs(folder.c_str(), &about) != 0 || ::stat(folder.c_str(), &place) != 0) return;  // opening tells more
    FileSystem found{static_cast<std::uint32_t>(about.f_type), {}};
    if (found.magic == kFuse) found.type = type_of(place.st_dev);
    if (!is_remote(found)) return;
    throw workflow::Broken(record.string() +
                           " lies on a network file system, where no lock keeps others out: put the record on a disk "
                           "of this computer, or use PostgreSQL");
}

}  // namespace pilnveide::store
