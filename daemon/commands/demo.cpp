#include "daemon/commands.h"

namespace pilnveide::daemon {

Exit run_demo(Call& call) { return call.refuse(kMisused, "say where: pilnveide demo DIR"); }

}  // namespace pilnveide::daemon
