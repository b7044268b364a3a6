#include "daemon/failpoint.h"

#ifdef PILNVEIDE_FAILPOINTS

#include <csignal>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace pilnveide::daemon {

namespace {

constexpr std::string_view kUntil = "until=";

}  // namespace

void failpoint(const char* name) {
    const char* wanted = std::getenv("PILNVEIDE_FAILPOINT");
    if (!wanted) return;
    std::string_view text = wanted;
    auto colon = text.find(':');
    if (text.substr(0, colon) != name) return;
    const auto how = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    if (how == "hang")
        for (;;) ::pause();
    if (how.starts_with(kUntil)) {
        if (int pipe = ::open(std::string(how.substr(kUntil.size())).c_str(), O_RDONLY); pipe >= 0) ::close(pipe);
        return;
    }
    static std::mutex guard;
    static int passed = 0;
    std::lock_guard lock(guard);
    int at = colon == std::string_view::npos ? 1 : std::atoi(wanted + colon + 1);
    if (++passed == at) std::raise(SIGKILL);
}

}  // namespace pilnveide::daemon

#endif
