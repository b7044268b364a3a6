#pragma once

#include "daemon/settings.h"

#include <functional>

namespace pilnveide::daemon {

// Everything that is wrong with the settings and with what they point at: files that cannot be read, directories that
// cannot be written or made, secrets that others can read. In the order of the file's lines. Only looks: writes
// nothing, asks nobody.
std::vector<Finding> check(const Loaded& loaded);

// How to ask what is outside of this computer; each gives what is wrong, or "" when all is well.
struct Probes {
    std::function<std::string()> database;
    std::function<std::string()> relay;  // asked when mail.method is smtp
};
std::vector<Finding> check_online(const Loaded& loaded, const Probes& probes);

}  // namespace pilnveide::daemon
