#pragma once

#include "daemon/log.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::daemon {

// Everything an administrator can set, ready for use: defaults filled in, paths absolute. What each means, its unit,
// range and default stand in one place, the table of settings_table.cpp; members are named as its keys.
struct Settings {
    struct Data {
        std::filesystem::path directory;
    } data;
    struct Database {
        enum class Kind { kSqlite, kPostgresql } kind = Kind::kSqlite;
        std::filesystem::path file;             // SQLite
        std::filesystem::path connection_file;  // PostgreSQL: holds the connection string
    } database;
    struct Web {
        std::string host;
        std::uint16_t port = 0;
        std::string public_url;  // without a trailing slash; never empty
        std::filesystem::path certificate_file, key_file;
        int workers = 0;
    } web;
    struct Proxy {
        std::string trusted;
    } proxy;
    struct Mail {
        enum class Method { kDirectory, kSmtp } method = Method::kDirectory;
        std::filesystem::path directory;
        std::string host;
        std::uint16_t port = 0;
        enum class Security { kStarttls, kTls, kPlain } security = Security::kStarttls;
        std::string user;
        std::filesystem::path password_file, ca_file;
        std::string from_address, from_name;
        std::string bounce_address;  // empty: returns go to from_address
        int per_minute = 0;          // 0: as fast as the relay takes them
    } mail;
    struct Catalog {
        std::filesystem::path dir;  // empty: the built-in catalogue
    } catalog;
    struct LogSettings {
        Log::Form form = Log::Form::kPlain;
        Log::Level level = Log::Level::kInfo;
    } log;
};

// One thing that is wrong, and what to do about it. Line 0: nowhere in particular, or there is no file.
struct Finding {
    std::filesystem::path file;
    int line = 0;
    std::string text;
    bool operator==(const Finding&) const = default;
};

// "/etc/pilnveide/pilnveide.toml:12: web.port …"
std::string line_of(const Finding& finding);

// A settings file as read. With findings the settings must not be used, but by check().
struct Loaded {
    Settings settings;
    std::filesystem::path file;                     // empty: the defaults alone
    std::map<std::string, int, std::less<>> lines;  // of the keys that stand in the file: "web.port"
    std::vector<Finding> findings;

    [[nodiscard]] bool good() const { return findings.empty(); }
    [[nodiscard]] bool has(std::string_view key) const { return lines.contains(key); }
    // Something that is wrong with a key, at its line.
    [[nodiscard]] Finding finding(std::string_view key, std::string_view text) const;
};

inline constexpr std::string_view kUsualFile = "/etc/pilnveide/pilnveide.toml";

// Reads the file, or the usual one when none is given and it exists, or else gives the defaults with the data directory
// `pilnveide-data` in the working directory. Relative paths count from the file's directory. Looks at nothing but that
// file; never throws for its contents.
Loaded load(const std::optional<std::filesystem::path>& file);

// The secret in a file: its first line. Throws Broken when it cannot be read or is empty. `check` has told of loose
// modes.
std::string read_secret(const std::filesystem::path& file);

}  // namespace pilnveide::daemon
