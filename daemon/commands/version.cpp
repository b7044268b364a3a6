#include "daemon/commands.h"
#include "daemon/json.h"
#include "daemon/library_versions.h"

#include <fmt/ostream.h>

namespace pilnveide::daemon {

Exit run_version(Call& call) {
    auto json = Json::object();
    for (const auto& [name, version] : library_versions()) {
        json.set(name, version);
        if (!call.json()) fmt::print(call.out, "{} {}\n", name, version);
    }
    if (call.json()) fmt::print(call.out, "{}\n", json.text());
    return kDone;
}

}  // namespace pilnveide::daemon
