#include "daemon/commands.h"
#include "daemon/settings_table.h"

#include <fmt/ostream.h>

namespace pilnveide::daemon {

Exit run_settings(Call& call) {
    if (!call.arguments.has("--sample")) return call.refuse(kMisused, "say what: pilnveide settings --sample");
    fmt::print(call.out, "{}", sample_settings());
    return kDone;
}

}  // namespace pilnveide::daemon
