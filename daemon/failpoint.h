#pragma once

namespace pilnveide::daemon {

// A named place at which a test may kill the process: PILNVEIDE_FAILPOINT=outbox.claimed or outbox.claimed:3 for the
// third time; with outbox.claimed:hang the thread never gets past it, with outbox.claimed:until=PIPE not before
// somebody opens that named pipe to write, or takes it away beforehand. Compiled in only with the option of the same
// name (DESIGN 4.5, reliability.md section 2); else it is nothing.
#ifdef PILNVEIDE_FAILPOINTS
void failpoint(const char* name);
#else
inline void failpoint(const char*) {}
#endif

}  // namespace pilnveide::daemon
