// Preloaded into a daemon (LD_PRELOAD), makes one folder read-only as the kernel does when a disk begins to fail: what
// is open for writing can no longer be written, either. A mount cannot be made so while anybody has such a file open.
// $FRAIL_FOLDER is the folder; it is read-only as long as the file $FRAIL_SIGN exists.
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

bool is_refused(std::string_view path) {
    const char* folder = std::getenv("FRAIL_FOLDER");
    const char* sign = std::getenv("FRAIL_SIGN");
    const bool inside = folder != nullptr && sign != nullptr && path.starts_with(folder);
    if (!inside || ::access(sign, F_OK) != 0) return false;
    errno = EROFS;
    return true;
}

bool is_refused(int descriptor) {
    char name[64];
    char path[4096];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    const auto size = ::readlink(name, path, sizeof path);
    return size > 0 && is_refused(std::string_view(path, static_cast<std::size_t>(size)));
}

template <class Open>
int opened(const char* name, const char* path, int flags, mode_t mode) {
    const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    return writes && is_refused(path) ? -1 : real<Open>(name)(path, flags, mode);
}

mode_t mode_in(std::va_list more, int flags) { return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0; }

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
    return is_refused(descriptor) ? -1 : real<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, size);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
    if (is_refused(descriptor)) return -1;
    return real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(descriptor, bytes, size, at);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
    return is_refused(descriptor) ? -1 : real<int(int, off64_t)>("ftruncate64")(descriptor, size);
}

int unlink(const char* path) noexcept { return is_refused(path) ? -1 : real<int(const char*)>("unlink")(path); }

int open(const char* path, int flags, ...) {
    std::va_list more;
    va_start(more, flags);
    const auto mode = mode_in(more, flags);
    va_end(more);
    return opened<int(const char*, int, ...)>("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    std::va_list more;
    va_start(more, flags);
    const auto mode = mode_in(more, flags);
    va_end(more);
    return opened<int(const char*, int, ...)>("open64", path, flags, mode);
}
}
