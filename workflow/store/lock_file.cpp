#include "workflow/store/lock_file.h"

#include "workflow/fault.h"
#include "workflow/store/file_system.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace pilnveide::store {

LockFile::LockFile(const std::filesystem::path& record) {
    require_local(record);
    const auto file = record.string() + ".lock";
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw workflow::Broken("cannot write " + file + ": " + std::strerror(errno) +
                               "; look at the rights of the file and its folder");
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(descriptor_);
        if (error == EWOULDBLOCK) {
            throw workflow::Broken("another pilnveide works on " + record.string() + " and holds " + file +
                                   ": stop it first (systemctl stop pilnveide)");
        }
        throw workflow::Broken("cannot lock " + file + ": " + std::strerror(error));
    }
}

LockFile::~LockFile() { ::close(descriptor_); }

}  // namespace pilnveide::store
