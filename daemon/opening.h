#pragma once

#include "daemon/command.h"
#include "daemon/service.h"

#include <functional>
#include <optional>

namespace pilnveide::daemon {

// The settings of a call; when something is wrong with them it is said, and there are none.
std::optional<Settings> settings_of(Call& call);

// The agency of a call: the one of --agency, or the only one there is. Says what is wrong otherwise.
std::optional<workflow::Agency> agency_of(Call& call, store::Store& store);

// Runs the daemon until a signal ends it. `ready` is told the port once it serves.
Exit serve(const Settings& settings, Clocks& clocks, workflow::Ids& ids, Log& log,
           const std::function<void(std::uint16_t)>& ready);

}  // namespace pilnveide::daemon
