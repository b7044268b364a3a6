#include "daemon/free_space.h"

#include <fmt/format.h>

#include <filesystem>

namespace pilnveide::daemon {
namespace {

constexpr std::uintmax_t kMebibyte = 1'048'576;
constexpr std::uintmax_t kLeast = 500 * kMebibyte;
constexpr std::uintmax_t kLeastPercent = 15;
constexpr std::chrono::hours kEvery{1};

}  // namespace

bool FreeSpace::is_low() const { return available < kLeast || available / kLeastPercent < capacity / 100; }

std::string FreeSpace::text() const {
    return fmt::format("{} MiB ({} %)", available / kMebibyte, capacity < 100 ? 0 : available / (capacity / 100));
}

std::optional<FreeSpace> free_space(const Settings& settings) {
    if (settings.database.kind != Settings::Database::Kind::kSqlite) return std::nullopt;
    std::error_code fault;
    const auto space = std::filesystem::space(settings.database.file.parent_path(), fault);
    if (fault || space.capacity == 0) return std::nullopt;
    return FreeSpace{space.available, space.capacity};
}

std::optional<std::string> little_room(const Settings& settings) {
    const auto space = free_space(settings);
    return space && space->is_low() ? std::optional(space->text()) : std::nullopt;
}

void SpaceWatch::look(std::chrono::steady_clock::time_point now) {
    if (looked_ && now - *looked_ < kEvery) return;
    looked_ = now;
    const auto space = ask_();
    if (space && space->is_low())
        log_.warning("little space is left on the file system of the record", {{"free", space->text()}});
}

}  // namespace pilnveide::daemon
