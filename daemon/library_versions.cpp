#include "daemon/library_versions.h"

#include <Poco/Environment.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace pilnveide::daemon {

std::vector<std::pair<std::string, std::string>> library_versions() {
    auto poco = Poco::Environment::libraryVersion();
    return {{"pilnveide", PILNVEIDE_VERSION},
            {"sqlite", sqlite3_libversion()},
            {"poco", fmt::format("{}.{}.{}", poco >> 24, (poco >> 16) & 255, (poco >> 8) & 255)},
            {"curl", curl_version_info(CURLVERSION_NOW)->version}};
}

}  // namespace pilnveide::daemon
