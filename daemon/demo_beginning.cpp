#include "daemon/demo_story.h"
#include "workflow/cycle/gates_met.h"
#include "workflow/cycle/progress.h"
#include "workflow/cycle/task_acts.h"
#include "workflow/plan/approval_acts.h"
#include "workflow/plan/draft_acts.h"

#include <fmt/format.h>

// How the demo's story begins: the cycle's first eight tasks, and the plan that comes out of them.

namespace pilnveide::daemon {
namespace {

using namespace workflow;

constexpr std::array kDoneTasks{1, 2, 3, 4, 5, 6, 8};  // task 7 ends with the plan's approval
constexpr std::array kAllSmart{true, true, true, true, true};
constexpr std::size_t kQuestions = 25;  // one action is a change: both self-check lists are answered

const Cycle& cycle_in(const Facts& facts) { return facts.cycles.front(); }
const Plan& plan_in(const Facts& facts) { return *plan_of(facts, cycle_in(facts).id); }
const PlanVersion& draft_in(const Facts& facts) { return *in_work(facts, plan_in(facts).id); }

template <class Noun>
const Noun& titled(const std::vector<Noun>& rows, std::string_view title) {
    return *std::ranges::find(rows, title, &Noun::title);
}

DemoOffice::Act completes(int number) {
    return [number](const Acting& acting) {
        auto tasks = tasks_of(acting.facts, cycle_in(acting.facts).id, acting.today);
        const auto& task = *tasks.at(static_cast<std::size_t>(number - 1)).task;
        return complete_task(acting, task.id, task.version);
    };
}

DemoOffice::Act records(const DemoGate& gate) {
    return [&gate](const Acting& acting) {
        return record_gate(acting, cycle_in(acting.facts).id, gate.gate,
                           {acting.today, std::string(gate.note), std::string(gate.document), false});
    };
}

DemoOffice::Act saves(const DemoPriority& words) {
    return [&words](const Acting& acting) {
        return save_priority(acting, draft_in(acting.facts).id, std::nullopt,
                             {std::string(words.title), std::string(words.findings), 0});
    };
}

DemoOffice::Act saves(const DemoGoal& words) {
    return [&words](const Acting& acting) {
        const auto& priority = demo_priorities()[static_cast<std::size_t>(words.priority)];
        return save_goal(
            acting, titled(acting.facts.priorities, priority.title).id, std::nullopt,
            {std::string(words.title), std::string(words.expected_result), std::string(words.measure), kAllSmart, 0});
    };
}

DemoOffice::Act saves(const DemoAction& words, Id<Person> owner, Date deadline) {
    return [&words, owner, deadline](const Acting& acting) {
        const auto& goal = demo_goals()[static_cast<std::size_t>(words.goal)];
        ActionInput input;
        input.title = words.title;
        input.owner = owner;
        input.deadline = deadline;
        input.resources = words.resources;
        input.kind = words.kind;
        return save_planned_action(acting, titled(acting.facts.goals, goal.title).id, std::nullopt, input);
    };
}

Result<Change> answers_questions(const Acting& acting) {
    const auto& draft = draft_in(acting.facts);
    return answer_self_check(acting, draft.id, std::string(kQuestions, '+'), draft.version);
}

Result<Change> submits(const Acting& acting) {
    const auto& draft = draft_in(acting.facts);
    return submit_version(acting, draft.id, "", draft.version);
}

Result<Change> returns(const Acting& acting) {
    const auto& draft = draft_in(acting.facts);
    return return_version(acting, draft.id, std::string(demo_said().return_comment), draft.version);
}

Result<Change> adds_resources(const Acting& acting) {
    const auto& planned = titled(acting.facts.planned_actions, demo_actions()[kCalendar].title);
    ActionInput input;
    input.title = planned.title;
    input.owner = planned.owner;
    input.deadline = planned.deadline;
    input.resources = demo_said().calendar_resources;
    input.kind = planned.kind;
    input.version = planned.version;
    return save_planned_action(acting, planned.goal, planned.id, input);
}

Result<Change> approves(const Acting& acting) {
    const auto& draft = draft_in(acting.facts);
    return approve_version(acting, draft.id, draft.version);
}

}  // namespace

void DemoStory::tell_cycle() {
    auto start = days_.from(days_.begin, 1);
    on(start, kDirector, [=](const Acting& acting) {
        CycleInput input;
        input.title = fmt::format("Pašnovērtējums {}", year_of(start));
        input.starts_on = start;
        return start_cycle(acting, input);
    });
    on(start, kLeader, [](const Acting& acting) {
        const auto& cycle = cycle_in(acting.facts);
        return decide_scope(acting, cycle.id, "whole", Standard::kBase, cycle.version);
    });
    for (int number : kDoneTasks) {
        auto due = days_.due.at(static_cast<std::size_t>(number - 1));
        tell_task(number, days_.from(due, -1));
    }
}

void DemoStory::tell_task(int number, Date day) {
    for (const auto& gate : demo_gates())
        if (task_of(gate.gate) == number) on(day, kLeader, records(gate));
    on(day, number == 1 || number == 6 ? kDirector : kLeader, completes(number));
}

void DemoStory::tell_plan() {
    auto reported = days_.due[5];
    auto drafted = days_.from(reported, 1);
    on(drafted, kLeader, [this](const Acting& acting) {
        auto title =
            fmt::format("{} {}.–{}. gadam", demo_said().plan_title, year_of(days_.plan_from), year_of(days_.plan_to));
        return create_plan(acting, cycle_in(acting.facts).id, {title, days_.plan_from, days_.plan_to, 0});
    });
    for (const auto& priority : demo_priorities()) on(drafted, kLeader, saves(priority));
    for (const auto& goal : demo_goals()) on(drafted, kLeader, saves(goal));
    for (std::size_t index = 0; const auto& action : demo_actions())
        on(drafted, kLeader, saves(action, office_.person(action.owner), days_.deadlines.at(index++)));
    on(days_.from(reported, 3), kLeader, answers_questions);
    on(days_.from(reported, 3), kLeader, submits);
    on(days_.from(reported, 5), kDirector, returns);
    on(days_.from(reported, 6), kLeader, adds_resources);
    on(days_.from(reported, 6), kLeader, submits);
    on(days_.due[6], kDirector, approves);
    on(days_.due[6], kDirector, completes(7));
}

}  // namespace pilnveide::daemon
