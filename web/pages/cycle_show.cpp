#include "cycle_show.names.h"
#include "web/cycle_words.h"
#include "web/frame.h"
#include "web/framework_of.h"
#include "web/gates.h"
#include "web/need.h"
#include "web/pages/pages.h"
#include "web/publication_words.h"
#include "web/states.h"
#include "workflow/calendar/zone.h"
#include "workflow/cycle/cycle_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::cycle_show;
using workflow::Cycle;
using workflow::TaskState;
using workflow::TaskView;

const Cycle* asked_cycle(const Visit& visit) {
    auto asked = visit.request.query.find("cycle");
    if (asked == visit.request.query.end()) return workflow::current_cycle(*visit.facts);
    auto id = workflow::Id<Cycle>::from_text(asked->second);
    return id ? workflow::find(visit.facts->cycles, *id) : nullptr;
}

void show_row(View& phase, const Visit& visit, const TaskView& task, const catalog::TaskGuide& guide) {
    const auto& words = *visit.words;
    View& row = phase.add(name::ROW);
    row.set(name::NR, std::to_string(guide.number) + ".");
    row.set(name::TASK, task.task->id.text());
    row.set(name::TITLE, guide.title.in(words.code()));
    row.set(name::OWNER, person_name(*visit.facts, task.task->owner, words));
    row.set(name::ISO, workflow::iso(task.task->due));
    row.set(name::DAY, Words::day(task.task->due));
    show_state(row, name::STATE, look(words, task));
    if (task.state == TaskState::kCompleted)
        row.add(name::SINCE).set(name::WORDS, Words::day(workflow::local_day(*task.task->completed_at)));
    bool working = task.state == TaskState::kOpen || task.state == TaskState::kOverdue;
    if (!working || task.gates_missing() == 0) return;
    View& missing = row.add(name::MISSING);
    for (const auto& gate : task.gates)
        if (!gate.met) missing.add(name::GATE).set(name::WORDS, gate_title(words, gate.gate));
}

void show_phases(View& view, const Visit& visit, const catalog::Framework& framework,
                 const std::vector<TaskView>& tasks) {
    const auto& words = *visit.words;
    for (const auto& phase : framework.phases) {
        View& part = view.add(name::PHASE);
        long long completed = 0;
        for (const auto& guide : phase.tasks) {
            const auto& task = tasks.at(static_cast<std::size_t>(guide.number - 1));
            if (task.state == TaskState::kCompleted) ++completed;
            show_row(part, visit, task, guide);
        }
        part.set(name::HEADING, words.say("Phase {n}. {title}", {{"n", std::to_string(phase.number)},
                                                                 {"title", phase.title.in(words.code())}}));
        part.set(name::COUNT, words.plural("{n} of {all} completed", "{n} of {all} completed", completed,
                                           {{"all", std::to_string(phase.tasks.size())}}));
    }
}

void show_next(View& view, const Visit& visit, const catalog::Framework& framework,
               const std::vector<TaskView>& tasks) {
    auto next = std::ranges::find_if(tasks, [](const TaskView& task) {
        return task.state == TaskState::kOpen || task.state == TaskState::kOverdue;
    });
    if (next == tasks.end()) {
        View& finished = view.add(name::FINISHED);
        if (may(visit.relations, Sees{Right::kStartCycle})) finished.show(name::START);
        return;
    }
    const auto& guide = framework.task(next->task->number);
    View& band = view.add(name::NEXT);
    band.set(name::HEADING, visit.words->say("Next: {task}", {{"task", task_title(visit, *next->task)}}));
    band.set(name::PURPOSE, guide.purpose.in(visit.words->code()));
    band.set(name::TASK, next->task->id.text());
}

// What all the staff were sent in this cycle, the newest first.
void show_told(View& view, const Visit& visit, const Cycle& shown) {
    std::vector<const workflow::Publication*> sent;
    for (const auto& publication : visit.facts->publications)
        if (publication.cycle == shown.id) sent.push_back(&publication);
    if (sent.empty()) return;
    std::ranges::sort(sent, std::ranges::greater{}, &workflow::Publication::sent_on);
    View& told = view.add(name::TOLD);
    for (const auto* publication : sent) {
        View& one = told.add(name::ONE);
        one.set(name::TITLE, told_title(*visit.words, *publication));
        one.set(name::SENT,
                Words::day(publication->sent_on) + " · " + person_name(*visit.facts, publication->by, *visit.words));
        if (!publication->text.empty()) one.add(name::OWN).set(name::WORDS, publication->text);
    }
}

void show_others(View& view, const Visit& visit, const Cycle& shown) {
    if (visit.facts->cycles.size() < 2) return;
    View& others = view.add(name::OTHERS);
    for (const auto& cycle : visit.facts->cycles) {
        if (cycle.id == shown.id) continue;
        View& one = others.add(name::ONE);
        one.set(name::CYCLE, cycle.id.text());
        one.set(name::TITLE, cycle.title);
        one.set(name::STARTED, visit.words->say("started {day}", {{"day", Words::day(cycle.starts_on)}}));
    }
}

}  // namespace

Response cycle_show(Visit& visit) {
    const Cycle* cycle = asked_cycle(visit);
    if (!cycle && visit.request.query.contains("cycle")) return not_found(visit);
    if (!cycle) return see_other("/cycle/start");
    auto tasks = workflow::tasks_of(*visit.facts, cycle->id, visit.today);
    View view;
    view.set(name::TITLE, cycle->title);
    view.set(name::LEAD, cycle_sentence(visit, tasks));
    view.set(name::FACTS, cycle_facts(*visit.words, *cycle));
    const auto& framework = framework_of(visit.console.catalogue, *cycle);
    show_next(view, visit, framework, tasks);
    show_phases(view, visit, framework, tasks);
    show_told(view, visit, *cycle);
    show_others(view, visit, *cycle);
    return page(visit, "cycle_show.html", std::move(view), cycle->title, "cycle");
}

}  // namespace pilnveide::web
