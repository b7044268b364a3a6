#include "daemon/keys.h"

#include "workflow/fault.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

namespace pilnveide::daemon {
namespace {

namespace fs = std::filesystem;
using workflow::Broken;
using workflow::Key;

constexpr std::size_t kLongest = 128;  // 64 hex digits and some white space

class File {
public:
    File(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600)) {}
    ~File() {
        if (number_ >= 0) ::close(number_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

[[noreturn]] void broken(const fs::path& file, const char* what) {
    throw Broken(fmt::format("cannot {} {}: {}", what, file.string(), std::strerror(errno)));
}

std::optional<unsigned> digit(char letter) {
    if (letter >= '0' && letter <= '9') return static_cast<unsigned>(letter - '0');
    if (letter >= 'a' && letter <= 'f') return static_cast<unsigned>(letter - 'a' + 10);
    if (letter >= 'A' && letter <= 'F') return static_cast<unsigned>(letter - 'A' + 10);
    return std::nullopt;
}

std::optional<Key> from_hex(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.remove_suffix(1);
    Key key{};
    if (text.size() != 2 * key.size()) return std::nullopt;
    for (std::size_t at = 0; at < key.size(); ++at) {
        auto high = digit(text[2 * at]);
        auto low = digit(text[2 * at + 1]);
        if (!high || !low) return std::nullopt;
        key[at] = static_cast<unsigned char>(*high << 4 | *low);
    }
    return key;
}

void check_for_owner_alone(const fs::path& path, int number) {
    struct stat about {};
    if (::fstat(number, &about) != 0) broken(path, "look at");
    if ((about.st_mode & 077U) != 0) {
        throw Broken(fmt::format(
            "{} can be read by others (mode {:04o}); run `chmod 600 {}`, and think about who may have copied it",
            path.string(), about.st_mode & 07777U, path.string()));
    }
}

void sync_directory(const fs::path& directory) {
    File folder(directory, O_RDONLY | O_DIRECTORY);
    if (folder.number() < 0 || ::fsync(folder.number()) != 0) broken(directory, "sync");
}

// Under a name of its own first: a half-written key must never look like one. A link, unlike a rename, replaces
// nothing.
void write_whole(const fs::path& path, const std::string& text) {
    auto part = path;
    part += ".new";
    File file(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (file.number() < 0) broken(part, "make");
    if (::write(file.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) broken(part, "write");
    if (::fsync(file.number()) != 0) broken(part, "sync");
    if (::link(part.c_str(), path.c_str()) != 0) broken(path, "make");
    ::unlink(part.c_str());
    sync_directory(path.parent_path());
}

Key opened(const fs::path& file, bool first_start) {
    std::error_code fault;
    if (fs::exists(file, fault) || fault) return read_key(file);  // which says what is wrong with it
    if (first_start) return make_key(file);
    throw Broken(
        fmt::format("{} is missing, but there is a record already; put it back from the backup", file.string()));
}

}  // namespace

Key read_key(const fs::path& path) {
    File file(path, O_RDONLY);
    if (file.number() < 0) broken(path, "read");
    check_for_owner_alone(path, file.number());
    std::string bytes(kLongest, '\0');
    auto size = ::read(file.number(), bytes.data(), bytes.size());
    if (size < 0) broken(path, "read");
    bytes.resize(static_cast<std::size_t>(size));
    if (auto key = from_hex(bytes)) return *key;
    Key key{};
    if (bytes.size() != key.size())
        throw Broken(fmt::format("{} holds no key: 64 hex digits or 32 bytes", path.string()));
    std::memcpy(key.data(), bytes.data(), key.size());
    return key;
}

Key make_key(const fs::path& path) {
    Key key{};
    if (::getrandom(key.data(), key.size(), 0) != static_cast<ssize_t>(key.size()))
        broken(path, "make random bytes for");
    std::string text;
    for (auto byte : key) text += fmt::format("{:02x}", byte);
    text += '\n';
    write_whole(path, text);
    return key;
}

Keys open_keys(const fs::path& directory, bool first_start) {
    return {opened(directory / "link.key", first_start), opened(directory / "history.key", first_start)};
}

}  // namespace pilnveide::daemon
