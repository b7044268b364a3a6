#include "task_show.names.h"
#include "web/cycle_words.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/framework_of.h"
#include "web/gates.h"
#include "web/history.h"
#include "web/need.h"
#include "web/pages/pages.h"
#include "web/publication_words.h"
#include "web/reminders.h"
#include "web/states.h"
#include "workflow/calendar/zone.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/task_acts.h"
#include "workflow/deadline.h"
#include "workflow/machine/task_machine.h"
#include "workflow/meeting/meeting_acts.h"

#include <fmt/format.h>

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::task_show;
using workflow::Gate;
using workflow::GateView;
using workflow::TaskEvent;
using workflow::TaskState;
using workflow::TaskView;

bool can(const Visit& visit, const workflow::Task& task, TaskEvent event) {
    auto stage = task.completed_at ? workflow::TaskStage::kCompleted : workflow::TaskStage::kOpen;
    auto relations = workflow::relations(*visit.facts, visit.by, visit.today, task.owner);
    return workflow::step(workflow::task_machine(task.number), stage, event, relations).has_value();
}

std::string joined(const std::vector<catalog::Text>& texts, const Words& words) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text.in(words.code());
    return all;
}

std::string recorded(const Visit& visit, const workflow::GateRecord& record) {
    auto words = record.waived ? visit.words->say("Waived: {note}", {{"note", record.note}})
                               : visit.words->say("Done on {day}", {{"day", Words::day(record.done_on)}});
    if (!record.document.empty()) words += " · " + record.document;
    if (!record.waived && !record.note.empty()) words += " · " + record.note;
    return words;
}

// What was sent to the staff when this task was done, and the way to send it.
void show_publishing(View& view, const Visit& visit, const TaskView& task) {
    const auto told = told_after(*task.task);
    const bool may_publish = may(visit.relations, Sees{Right::kPublish});
    if (!told || (!may_publish && !workflow::published(*visit.facts, *told))) return;
    View& band = view.add(name::PUBLISHING);
    if (const auto* sent = workflow::published(*visit.facts, *told))
        band.add(name::SENT)
            .set(name::WORDS, visit.words->say("Sent to the staff on {date}", {{"date", Words::day(sent->sent_on)}}));
    if (may_publish && task.state != TaskState::kLocked) band.add(name::WRITE).set(name::HREF, path_to_publish(*told));
}

void show_gates(View& view, const Visit& visit, const TaskView& task) {
    bool may_record = can(visit, *task.task, TaskEvent::kRecordGate);
    for (const auto& gate : task.gates) {
        View& row = view.add(name::GATE);
        show_state(row, name::GATE_STATE, look(*visit.words, gate));
        row.set(name::WORDS, gate_title(*visit.words, gate.gate));
        if (may_record && (!gate.met || gate.record)) {
            View& edit = row.add(name::EDIT);
            edit.set(name::TASK, task.task->id.text());
            edit.set(name::GATE_NAME, workflow::gate_name(gate.gate));
            edit.set(name::ACT, visit.words->say(gate.met ? N_("Correct") : N_("Record")));
        }
        if (gate.record) row.add(name::RECORD).set(name::WORDS, recorded(visit, *gate.record));
        if (gate.record && gate.record->doubtful) row.show(name::DOUBTFUL);
    }
}

void show_guide(View& view, const Visit& visit, const catalog::TaskGuide& guide) {
    const auto& words = *visit.words;
    view.set(name::PURPOSE, guide.purpose.in(words.code()));
    for (const auto& step : guide.steps) view.add(name::STEP).set(name::WORDS, step.in(words.code()));
    view.set(name::INPUTS, joined(guide.inputs, words));
    view.set(name::OUTPUTS, joined(guide.outputs, words));
    view.set(name::WHO, guide.who.in(words.code()));
    view.set(name::DURATION, guide.duration.in(words.code()));
}

std::string lead(const Visit& visit, const TaskView& task) {
    const auto& words = *visit.words;
    auto missing = task.gates_missing();
    switch (task.state) {
        case TaskState::kCompleted:
            return words.say("This task is completed.");
        case TaskState::kLocked:
            return words.say("This task opens when task {number} is completed. Conditions can be recorded already.",
                             {{"number", std::to_string(task.waits_for)}});
        default:
            break;
    }
    if (missing == 0) return words.say("All conditions are met.");
    return words.plural("{n} condition has to be met before the task can be completed.",
                        "{n} conditions have to be met before the task can be completed.", missing);
}

// Where the cycle's plan is worked on, or begun.
std::string plan_of(const Visit& visit, workflow::Id<workflow::Cycle> cycle) {
    auto plan = std::ranges::find(visit.facts->plans, cycle, &workflow::Plan::cycle);
    if (plan != visit.facts->plans.end()) return "/plan?plan=" + plan->id.text();
    return may(visit.relations, Sees{Right::kEditPlan}) ? "/plan/new" : "/plan";
}

void show_next(View& view, Visit& visit, const TaskView& task) {
    bool ready = (task.state == TaskState::kOpen || task.state == TaskState::kOverdue) && task.gates_missing() == 0;
    if (task.task->number == 7 && task.state != TaskState::kCompleted && task.state != TaskState::kLocked && !ready)
        view.add(name::PLAN_LINK).set(name::HREF, plan_of(visit, task.task->cycle));
    if (!ready) return;
    if (!can(visit, *task.task, TaskEvent::kComplete)) {
        view.add(name::WAITS_FOR_OTHER)
            .set(name::WORDS, visit.words->say("All conditions are met; the director completes this task."));
        return;
    }
    View& band = view.add(name::COMPLETABLE);
    band.set(name::TASK, task.task->id.text());
    Form form(visit);
    form.stored_version(task.task->version);
    form.place_hidden(band, name::HIDDEN);
}

// From the cycle in hand alone: a cycle that has its successor is not followed by another one.
void show_next_cycle(View& view, const Visit& visit, const TaskView& task) {
    constexpr int kPlansTheNext = 10;
    const auto* current = workflow::current_cycle(*visit.facts);
    bool in_hand = task.state != TaskState::kLocked && current && current->id == task.task->cycle;
    if (task.task->number == kPlansTheNext && in_hand && may(visit.relations, Sees{Right::kStartCycle}))
        view.show(name::NEXT_CYCLE);
}

// The tasks in which people come together: training, consensus, presentation.
void show_meeting(View& view, const Visit& visit, const workflow::Task& task) {
    constexpr std::pair<int, workflow::MeetingKind> kMeet[] = {{4, workflow::MeetingKind::kTraining},
                                                               {5, workflow::MeetingKind::kConsensus},
                                                               {8, workflow::MeetingKind::kPresentation}};
    const auto* line = std::ranges::find(kMeet, task.number, &std::pair<int, workflow::MeetingKind>::first);
    if (line == std::end(kMeet) || task.completed_at || !may(visit.relations, Sees{Right::kCallMeetings})) return;
    view.add(name::MEET).set(name::KIND, workflow::meeting_kind_name(line->second));
}

void show_side(View& view, const Visit& visit, const TaskView& task) {
    const auto& words = *visit.words;
    show_meeting(view, visit, *task.task);
    view.set(name::OWNER, person_name(*visit.facts, task.task->owner, words));
    view.set(name::ISO, workflow::iso(task.task->due));
    view.set(name::DAY, Words::day(task.task->due));
    if (task.task->completed_at) {
        auto day = Words::day(workflow::local_day(*task.task->completed_at));
        view.add(name::COMPLETED)
            .set(name::WORDS, fmt::format("{} · {}", day, person_name(*visit.facts, task.task->completed_by, words)));
    }
    if (can(visit, *task.task, TaskEvent::kSetDeadline)) view.add(name::MOVE).set(name::TASK, task.task->id.text());
    if (can(visit, *task.task, TaskEvent::kReopen)) view.add(name::REOPEN).set(name::TASK, task.task->id.text());
    if (task.task->completed_at) return;
    const auto& calendar = workflow::calendar_of(*visit.facts);
    const auto& policy = visit.facts->agency.policy;
    auto timely = calendar.last_timely_day(task.task->due);
    view.add(name::LATENESS)
        .set(name::WORDS,
             words.say(
                 "On {first} the owner is reminded, on {second} the project leader is told, on {third} the director.",
                 {{"first", Words::day(calendar.add_working_days(timely, policy.overdue_first))},
                  {"second", Words::day(calendar.add_working_days(timely, policy.escalate_leader))},
                  {"third", Words::day(calendar.add_working_days(timely, policy.escalate_director))}}));
}

}  // namespace

Response task_show(Visit& visit) {
    const auto* task = visit.found(visit.facts->tasks, "task");
    const auto* cycle = task ? workflow::find(visit.facts->cycles, task->cycle) : nullptr;
    if (!cycle) return not_found(visit);
    auto seen = workflow::task_view(*visit.facts, *task, visit.today);
    const auto& words = *visit.words;
    View view;
    view.set(name::CYCLE, cycle->id.text());
    view.set(name::CYCLE_TITLE, cycle->title);
    const auto& framework = framework_of(visit.console.catalogue, *cycle);
    for (const auto& phase : framework.phases)
        for (const auto& guide : phase.tasks)
            if (guide.number == task->number)
                view.set(name::PHASE, words.say("Phase {n}", {{"n", std::to_string(phase.number)}}));
    view.set(name::CRUMB, words.say("Task {number}", {{"number", std::to_string(task->number)}}));
    auto title = task_title(visit, *task);
    view.set(name::TITLE, title);
    show_state(view, name::STATE, look(words, seen));
    view.set(name::LEAD, lead(visit, seen));
    show_next(view, visit, seen);
    show_next_cycle(view, visit, seen);
    show_gates(view, visit, seen);
    show_publishing(view, visit, seen);
    if (task->number == 1 && !task->completed_at && may(visit.relations, Sees{Right::kStartCycle}))
        view.add(name::SCOPE).set(name::CYCLE, cycle->id.text());
    show_guide(view, visit, framework.task(task->number));
    show_side(view, visit, seen);
    show_reminders(view, name::REMINDERS, visit, {workflow::Noun::kTask, task->id.value});
    place_history(view, name::HISTORY, visit, {{workflow::Noun::kTask, task->id.value}});
    return page(visit, "task_show.html", std::move(view), title, "cycle");
}

Response task_complete_post(Visit& visit) {
    const auto* task = visit.found(visit.facts->tasks, "task");
    if (!task) return not_found(visit);
    auto version = Form(visit).version();
    auto act = [&](const workflow::Acting& acting) { return workflow::complete_task(acting, task->id, version); };
    auto done = visit.act(act, see_other("/cycle?cycle=" + task->cycle.text(), "task_completed"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
