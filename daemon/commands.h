#pragma once

#include "daemon/command.h"

namespace pilnveide::daemon {

// What each command does; each in daemon/commands/<name>.cpp.
Exit run_serve(Call& call);
Exit run_demo(Call& call);
Exit run_check(Call& call);
Exit run_rehearse(Call& call);
Exit run_tick(Call& call);
Exit run_outbox(Call& call);
Exit run_bounce(Call& call);
Exit run_migrate(Call& call);
Exit run_verify(Call& call);
Exit run_user(Call& call);
Exit run_agency(Call& call);
Exit run_catalog(Call& call);
Exit run_import_wording(Call& call);  // catalog import-wording
Exit run_calendar(Call& call);
Exit run_settings(Call& call);
Exit run_version(Call& call);

}  // namespace pilnveide::daemon
