#include "daemon/mail/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace pilnveide::mail {
namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

void write_all(int number, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        auto written = ::write(number, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("cannot write " + name);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void write_synced(const std::string& name, std::string_view bytes) {
    Descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.number() < 0) fail("cannot make " + name);
    write_all(file.number(), bytes, name);
    if (::fsync(file.number()) != 0) fail("cannot sync " + name);
}

}  // namespace

void put_whole_file(const std::filesystem::path& directory, const std::string& name, std::string_view bytes) {
    if (std::filesystem::create_directories(directory))
        std::filesystem::permissions(directory, std::filesystem::perms::owner_all);
    auto part = (directory / ("." + name + ".part")).string();
    auto whole = (directory / name).string();
    write_synced(part, bytes);
    if (std::rename(part.c_str(), whole.c_str()) != 0) fail("cannot name " + whole);
    // A rename lasts through a power cut only after the directory was synced, too.
    Descriptor folder(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0 || ::fsync(folder.number()) != 0) fail("cannot sync " + directory.string());
}

}  // namespace pilnveide::mail
