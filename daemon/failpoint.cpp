#include "daemon/failpoint.h"

#ifdef PILNVEIDE_FAILPOINTS

#include <csignal>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>

#include <unistd.h>

namespace pilnveide::daemon {

void failpoint(const char* name) {
    const char* wanted = std::getenv("PILNVEIDE_FAILPOINT");
    if (!wanted) return;
    std::string_view text = wanted;
    auto colon = text.find(':');
    if (text.substr(0, colon) != name) return;
    if (text.ends_with(":hang"))
        for (;;) ::pause();
    static std::mutex guard;
    static int passed = 0;
    std::lock_guard lock(guard);
    int at = colon == std::string_view::npos ? 1 : std::atoi(wanted + colon + 1);
    if (++passed == at) std::raise(SIGKILL);
}

}  // namespace pilnveide::daemon

#endif
