#include "workflow/machine/task_machine.h"

#include <cassert>

namespace pilnveide::workflow {
namespace {

using Line = Transition<TaskStage, TaskEvent>;
using enum TaskStage;
using enum TaskEvent;

constexpr auto kDirector = Relations{Relations::kDirector};
constexpr auto kLeads = Relations::kDirector | Relations::kLeader;
constexpr auto kCares = kLeads | Relations::kOwner;

constexpr std::array<std::pair<TaskStage, std::string_view>, 2> kStages{{{kOpen, "open"}, {kCompleted, "completed"}}};
constexpr std::array<std::pair<TaskEvent, std::string_view>, 5> kEvents{{{kComplete, "complete"},
                                                                         {kReopen, "reopen"},
                                                                         {kSetDeadline, "set deadline"},
                                                                         {kSetOwner, "set owner"},
                                                                         {kRecordGate, "record gate"}}};

// A completed task takes gate records still: a document number is put right, a doubtful record confirmed.
constexpr std::array<Line, 6> lines(Relations completes) {
    return {{{kOpen, kComplete, completes, kCompleted},
             {kOpen, kSetDeadline, kLeads, kOpen},
             {kOpen, kSetOwner, kLeads, kOpen},
             {kOpen, kRecordGate, kCares, kOpen},
             {kCompleted, kReopen, kLeads, kOpen},
             {kCompleted, kRecordGate, kLeads, kCompleted}}};
}

constexpr auto kDirectorsLines = lines(kDirector);
constexpr auto kLeadersLines = lines(kLeads);

// No stage is final: every task can be reopened.
constexpr TaskMachine kDirectorsTask{"task_of_director", kOpen, {}, kStages, kEvents, kDirectorsLines};
constexpr TaskMachine kLeadersTask{"task_of_leader", kOpen, {}, kStages, kEvents, kLeadersLines};
static_assert(is_sound(kDirectorsTask) && is_sound(kLeadersTask));

}  // namespace

bool is_directors_task(int number) { return number == 1 || number == 6 || number == 7 || number == 9 || number == 10; }

const TaskMachine& task_machine(int number) {
    assert(number >= 1 && number <= 10);
    return is_directors_task(number) ? kDirectorsTask : kLeadersTask;
}

const TaskMachine& directors_task_machine() { return kDirectorsTask; }
const TaskMachine& leaders_task_machine() { return kLeadersTask; }

}  // namespace pilnveide::workflow
