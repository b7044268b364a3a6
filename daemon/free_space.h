#pragma once

#include "daemon/log.h"
#include "daemon/settings.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace pilnveide::daemon {

// How much room is left where the record grows (D-05), in bytes.
struct FreeSpace {
    std::uintmax_t available = 0;  // for this user
    std::uintmax_t capacity = 0;   // of the whole file system

    // Less than 15 % or less than 500 MiB.
    [[nodiscard]] bool is_low() const;
    // "312 MiB (4 %)"
    [[nodiscard]] std::string text() const;
};

// Where the record's file lies; nothing when it lies in a database server, or when nobody can say.
std::optional<FreeSpace> free_space(const Settings& settings);

// Its text while it is low.
std::optional<std::string> little_room(const Settings& settings);

// Warns in the log of little room, once an hour at most. For one thread.
class SpaceWatch {
public:
    using Ask = std::function<std::optional<FreeSpace>()>;
    SpaceWatch(Ask ask, Log& log) : ask_(std::move(ask)), log_(log) {}

    void look(std::chrono::steady_clock::time_point now);

private:
    Ask ask_;
    Log& log_;
    std::optional<std::chrono::steady_clock::time_point> looked_;
};

}  // namespace pilnveide::daemon
