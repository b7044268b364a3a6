#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// Events of a task's machine (DESIGN 4.1).
enum class TaskEvent { kComplete, kReopen, kSetDeadline, kSetOwner, kRecordGate };

// Completes it: not locked, every gate met, by the director or the leader as the table says.
Result<Change> complete_task(const Acting& acting, Id<Task> task, int version);

// Takes a reason, marks the records that rest on it as doubtful, never stops letters.
Result<Change> reopen_task(const Acting& acting, Id<Task> task, const std::string& reason);

struct GateInput {
    Date done_on;
    std::string note;      // at most 4000 characters
    std::string document;  // document number, free text, at most 200
    bool waived = false;   // then the note is the reason
    int version = 0;       // of the record that was shown; 0 when there was none
};
// Records that a gate was met outside of the system, or replaces what was recorded. Refuses as stale when somebody
// recorded it since it was shown.
Result<Change> record_gate(const Acting& acting, Id<Cycle> cycle, Gate gate, const GateInput& input);

// A date in the past warns (Kind::kConfirm) unless confirmed. With `move_rest` the open tasks after it move by as many
// working days. Fires nothing retroactively: due_set_on becomes today.
Result<Change> set_task_deadline(const Acting& acting, Id<Task> task, Date due, bool move_rest, bool confirmed,
                                 int version);
Result<Change> set_task_owner(const Acting& acting, Id<Task> task, Id<Person> owner, int version);

}  // namespace pilnveide::workflow
