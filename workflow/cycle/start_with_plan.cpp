#include "workflow/calendar/zone.h"
#include "workflow/cycle/new_cycle.h"
#include "workflow/form_check.h"

namespace pilnveide::workflow {
namespace {

constexpr std::size_t kEarlierTasks = 6;
constexpr std::chrono::hours kMidday{12};  // of the day on which a task was done before the system was there

// "done_on_3": the field of task 3's date.
std::string field_of(std::size_t at) { return "done_on_" + std::to_string(at + 1); }

void check_work(FormCheck& check, const Acting& acting, Standard standard, const EarlierWork& work) {
    if (standard == Standard::kUndecided) check.add(Problem::kMissing, "standard");
    for (std::size_t at = 0; at < kEarlierTasks; ++at) check.past_day(work.done_on[at], acting.today, field_of(at));
}

void record_done(Change& change, const Acting& acting, Task& task, Date done_on, const std::string& note) {
    task.completed_at = instant_of(done_on, kMidday);
    task.completed_by = acting.by.person;
    for (auto gate : gates_of(task.number)) {
        GateRecord record;
        record.id = acting.ids.make<GateRecord>();
        record.cycle = task.cycle;
        record.gate = gate;
        record.done_on = done_on;
        record.note = note;
        record.by = acting.by.person.value_or(Id<Person>{});
        change.rows.emplace_back(std::move(record));
    }
    change.events.push_back({"task.completed",
                             {Noun::kTask, task.id.value},
                             {{"number", std::to_string(task.number)}, {"done_on", iso(done_on)}, {"earlier", "yes"}}});
}

}  // namespace

Result<Change> start_with_plan(const Acting& acting, const CycleInput& input, Standard standard,
                               const std::string& scope, const EarlierWork& work) {
    auto made = new_cycle(acting, input, plan_after_report(acting.facts, work.done_on, acting.today));
    if (!made && made.error().kind != Refusal::Kind::kInvalid) return refuse(std::move(made.error()));
    FormCheck check;
    const auto kept_scope = check.line(scope, "scope", true);
    const auto note = check.note(work.note, "note");
    check_work(check, acting, standard, work);
    if (!made || !check.sound()) {
        auto refusal = check.refusal();
        if (!made) std::ranges::copy(made.error().problems, std::back_inserter(refusal.problems));
        return refuse(std::move(refusal));
    }

    made->cycle.scope = kept_scope;
    made->cycle.standard = standard;
    Change change;
    made->started.details.emplace_back("earlier_tasks", std::to_string(kEarlierTasks));
    change.events.push_back(std::move(made->started));
    change.rows.emplace_back(std::move(made->cycle));
    for (std::size_t at = 0; at < kEarlierTasks; ++at)
        record_done(change, acting, made->tasks[at], work.done_on[at], note);
    for (auto& task : made->tasks) change.rows.emplace_back(std::move(task));
    return change;
}

}  // namespace pilnveide::workflow
