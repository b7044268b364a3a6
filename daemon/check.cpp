#include "daemon/check.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace pilnveide::daemon {
namespace {

namespace fs = std::filesystem;

// A group that only reads is the usual way for a service's secrets in /etc.
constexpr unsigned kOthers = 007;
constexpr unsigned kGroupWrites = 020;
constexpr unsigned kAnybodyElse = 077;

class Look {
public:
    explicit Look(const Loaded& loaded) : loaded_(loaded) {}

    void file(std::string_view key, const fs::path& path) {
        if (!path.empty()) readable(key, path);
    }

    void secret(std::string_view key, const fs::path& path, unsigned loose = kOthers | kGroupWrites) {
        struct stat about {};
        if (path.empty() || !readable(key, path) || ::stat(path.c_str(), &about) != 0) return;
        if ((about.st_mode & loose) != 0) {
            add(key, fmt::format("{} is a secret that others can reach (mode {:04o}); run `chmod {} {}`", path.string(),
                                 about.st_mode & 07777U, loose == kAnybodyElse ? "600" : "o=,g-w", path.string()));
        } else if (about.st_size == 0) {
            add(key, fmt::format("{} is empty", path.string()));
        }
    }

    // A directory that is there and can be written, or that can be made.
    void writable(std::string_view key, const fs::path& directory) {
        auto nearest = directory;
        while (!exists(nearest) && nearest.has_relative_path()) nearest = nearest.parent_path();
        if (!is_directory(nearest)) return add(key, fmt::format("{} is not a directory", nearest.string()));
        if (may(nearest, W_OK | X_OK)) return;
        add(key, nearest == directory ? fmt::format("{} cannot be written by this user", directory.string())
                                      : fmt::format("{} does not exist, and this user cannot make it in {}",
                                                    directory.string(), nearest.string()));
    }

    void directory(std::string_view key, const fs::path& path) {
        if (path.empty()) return;
        if (!is_directory(path)) return add(key, fmt::format("{} is not a directory", path.string()));
        if (!may(path, R_OK | X_OK)) add(key, fmt::format("{} cannot be read by this user", path.string()));
    }

    void add(std::string_view key, std::string_view text) { findings.push_back(loaded_.finding(key, text)); }

    std::vector<Finding> findings;

private:
    bool readable(std::string_view key, const fs::path& path) {
        bool good = may(path, R_OK) && !is_directory(path);
        if (!good)
            add(key, fmt::format("{} cannot be read: {}", path.string(),
                                 is_directory(path) ? "a directory" : std::strerror(errno)));
        return good;
    }

    static bool may(const fs::path& path, int mode) {
        return ::faccessat(AT_FDCWD, path.c_str(), mode, AT_EACCESS) == 0;
    }
    static bool exists(const fs::path& path) { return may(path, F_OK) || errno == EACCES; }
    static bool is_directory(const fs::path& path) {
        std::error_code ignored;
        return fs::is_directory(path, ignored);
    }

    const Loaded& loaded_;
};

void look_at_record(const Settings& settings, Look& look) {
    look.writable("data.directory", settings.data.directory);
    for (const char* name : {"link.key", "history.key"}) {
        auto key = settings.data.directory / name;
        std::error_code ignored;
        if (fs::exists(key, ignored)) look.secret("data.directory", key, kAnybodyElse);
    }
    if (settings.database.kind == Settings::Database::Kind::kPostgresql) {
        look.secret("database.connection_file", settings.database.connection_file);
    } else if (settings.database.file.parent_path() != settings.data.directory) {
        look.writable("database.file", settings.database.file.parent_path());
    }
}

void look_at_mail(const Settings& settings, Look& look) {
    if (settings.mail.method == Settings::Mail::Method::kDirectory) {
        if (settings.mail.directory.parent_path() != settings.data.directory)
            look.writable("mail.directory", settings.mail.directory);
        return;
    }
    look.secret("mail.password_file", settings.mail.password_file);
    look.file("mail.ca_file", settings.mail.ca_file);
}

}  // namespace

std::vector<Finding> check(const Loaded& loaded) {
    Look look(loaded);
    look.findings = loaded.findings;
    const auto& settings = loaded.settings;
    look_at_record(settings, look);
    look.file("web.certificate_file", settings.web.certificate_file);
    look.secret("web.key_file", settings.web.key_file);
    look_at_mail(settings, look);
    look.directory("catalog.dir", settings.catalog.dir);
    std::ranges::stable_sort(look.findings, {}, &Finding::line);
    return look.findings;
}

std::vector<Finding> check_online(const Loaded& loaded, const Probes& probes) {
    std::vector<Finding> findings;
    auto database = probes.database();
    if (!database.empty()) findings.push_back(loaded.finding("database.kind", database));
    if (loaded.settings.mail.method != Settings::Mail::Method::kSmtp) return findings;
    auto relay = probes.relay();
    if (!relay.empty()) findings.push_back(loaded.finding("mail.host", relay));
    return findings;
}

}  // namespace pilnveide::daemon
