#pragma once

#include "daemon/settings.h"

namespace pilnveide::daemon {

// What settings may not be together, and what must be there with what else. Looks at nothing outside of them.
std::vector<Finding> broken_rules(const Loaded& loaded);

// Whether an address or name means this computer: 127.0.0.0/8, ::1, localhost.
bool is_loopback(std::string_view host);

}  // namespace pilnveide::daemon
