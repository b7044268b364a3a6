#include "daemon/system_clock.h"

#include "workflow/fault.h"

#include <fstream>

namespace pilnveide::daemon {
namespace {

std::optional<workflow::Instant> read(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string line;
    if (!std::getline(in, line)) return std::nullopt;
    return workflow::instant_from_iso(line);
}

}  // namespace

workflow::Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

FileClock::FileClock(std::filesystem::path file) : file_(std::move(file)) {
    auto instant = read(file_);
    if (!instant)
        throw workflow::Broken("the clock file " + file_.string() +
                               " must hold one instant, such as 2026-10-07T06:30:00Z");
    seconds_ = instant->time_since_epoch().count();
}

workflow::Instant FileClock::now() const { return workflow::Instant{std::chrono::seconds{seconds_.load()}}; }

bool FileClock::poll() {
    auto instant = read(file_);
    if (!instant) return false;
    auto seconds = static_cast<std::int64_t>(instant->time_since_epoch().count());
    return seconds_.exchange(seconds) != seconds;
}

std::chrono::steady_clock::time_point steady_now() { return std::chrono::steady_clock::now(); }

}  // namespace pilnveide::daemon
