#include "tests/workflow/support/office.h"
#include "workflow/cycle/cycle_acts.h"
#include "workflow/cycle/progress.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

CycleInput input(Date starts_on) {
    CycleInput typed;
    typed.title = "Pašnovērtējums 2026";
    typed.starts_on = starts_on;
    typed.framework_version = "1";
    return typed;
}

EarlierWork earlier_work() {
    return {
        {date(2025, 1, 6), date(2025, 1, 8), date(2025, 1, 10), date(2025, 1, 20), date(2025, 4, 4), date(2025, 5, 5)},
        "Rīkojums Nr. 12"};
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_cycle_begins_with_ten_tasks_of_director_and_leader, Office) {
    const auto change = keep(start_cycle(as(leader), input(today)));
    BOOST_TEST(tells(change, "cycle.started"));
    BOOST_REQUIRE_EQUAL(facts.tasks.size(), 10u);
    const auto tasks = tasks_of(facts, facts.cycles.front().id, today);
    for (int number : {1, 7, 9, 10}) BOOST_TEST((tasks[static_cast<std::size_t>(number - 1)].task->owner == director));
    for (int number : {2, 3, 4, 5, 6, 8})
        BOOST_TEST((tasks[static_cast<std::size_t>(number - 1)].task->owner == leader));
    BOOST_TEST((tasks[0].task->due == date(2026, 1, 8)));
    BOOST_TEST((facts.cycles.front().set_on == today));
}

BOOST_FIXTURE_TEST_CASE(only_director_and_leader_start_a_cycle, Office) {
    for (auto by : {administrator, clerk, members[0]})
        BOOST_TEST(refused(start_cycle(as(by), input(today)), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(start_cycle(as_system(), input(today)), Refusal::Kind::kNotAllowed));
    BOOST_TEST(start_cycle(as(director), input(today)).has_value());
}

BOOST_FIXTURE_TEST_CASE(a_cycle_needs_a_title_and_a_start, Office) {
    const auto decided = start_cycle(as(leader), {});
    BOOST_TEST(refused(decided, Problem::kMissing, "title"));
    BOOST_TEST(refused(decided, Problem::kMissing, "starts_on"));
    auto typed = input(today);
    typed.previous = Id<Cycle>{999999};
    BOOST_TEST(refused(start_cycle(as(leader), typed), Problem::kUnknownChoice, "previous"));
}

BOOST_FIXTURE_TEST_CASE(a_cycle_is_followed_by_one_other, Office) {
    keep(start_cycle(as(leader), input(today)));
    auto next = input(today + days{365});
    next.previous = facts.cycles.front().id;
    keep(start_cycle(as(leader), next));
    BOOST_TEST(refused(start_cycle(as(leader), next), Problem::kWrongState, "previous"));
}

BOOST_FIXTURE_TEST_CASE(tasks_of_a_leader_wait_until_one_is_appointed, Office) {
    std::erase_if(facts.roles, [](const Role& role) { return role.kind == RoleKind::kLeader; });
    keep(start_cycle(as(director), input(today)));
    const auto cycle = facts.cycles.front().id;
    BOOST_TEST(!tasks_of(facts, cycle, today)[1].task->owner);
    today += days{1};
    const auto change = keep(give_role(as(director), clerk, RoleKind::kLeader, today, {}));
    BOOST_TEST(tells(change, "task.owner_set"));
    BOOST_TEST((tasks_of(facts, cycle, today)[1].task->owner == clerk));
    BOOST_TEST((tasks_of(facts, cycle, today)[1].task->owner_set_on == today));
    BOOST_TEST((tasks_of(facts, cycle, today)[0].task->owner == director));
}

BOOST_FIXTURE_TEST_CASE(scope_and_standard_are_decided_together, Office) {
    keep(start_cycle(as(leader), input(today)));
    const auto cycle = facts.cycles.front().id;
    const auto nothing = decide_scope(as(director), cycle, " ", Standard::kUndecided, 1);
    BOOST_TEST(refused(nothing, Problem::kMissing, "scope"));
    BOOST_TEST(refused(nothing, Problem::kMissing, "standard"));
    BOOST_TEST(refused(decide_scope(as(clerk), cycle, "whole", Standard::kBase, 1), Refusal::Kind::kNotAllowed));
    BOOST_TEST(tells(keep(decide_scope(as(director), cycle, "whole", Standard::kBase, 1)), "cycle.scope_decided"));
    BOOST_TEST(facts.cycles.front().scope == "whole");
    BOOST_TEST(refused(decide_scope(as(director), cycle, "whole", Standard::kOptimal, 1), Refusal::Kind::kStale));
    BOOST_TEST(
        refused(decide_scope(as(director), Id<Cycle>{999999}, "whole", Standard::kBase, 1), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(scope_is_settled_once_task_one_is_completed, Office) {
    keep(start_with_plan(as(leader), input(date(2025, 1, 6)), Standard::kBase, "whole", earlier_work()));
    const auto cycle = facts.cycles.front().id;
    BOOST_TEST(refused(decide_scope(as(director), cycle, "whole", Standard::kOptimal, 1), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(a_service_with_a_plan_starts_in_phase_three, Office) {
    const auto change =
        keep(start_with_plan(as(leader), input(date(2025, 1, 6)), Standard::kBase, "whole", earlier_work()));
    BOOST_TEST(tells(change, "cycle.started"));
    BOOST_TEST(tells(change, "task.completed"));
    const auto tasks = tasks_of(facts, facts.cycles.front().id, today);
    for (std::size_t at = 0; at < 6; ++at) {
        BOOST_TEST((tasks[at].state == TaskState::kCompleted));
        BOOST_TEST(tasks[at].gates_missing() == 0);
        for (const auto& gate : tasks[at].gates)
            BOOST_TEST((gate.record && gate.record->done_on == earlier_work().done_on[at]));
    }
    BOOST_TEST((tasks[6].state == TaskState::kOpen));
    BOOST_TEST((tasks[6].task->due > today));
    BOOST_TEST((tasks[7].state == TaskState::kLocked));
    BOOST_TEST((tasks[5].task->due == date(2025, 5, 5)));
}

BOOST_FIXTURE_TEST_CASE(earlier_work_was_done_on_days_that_have_been, Office) {
    auto work = earlier_work();
    work.done_on[2] = today + days{1};
    work.done_on[3] = Date{};
    auto typed = input(today);
    typed.title = "";
    const auto decided = start_with_plan(as(leader), typed, Standard::kUndecided, "", work);
    BOOST_TEST(refused(decided, Problem::kOutOfRange, "done_on_3"));
    BOOST_TEST(refused(decided, Problem::kMissing, "done_on_4"));
    BOOST_TEST(refused(decided, Problem::kMissing, "standard"));
    BOOST_TEST(refused(decided, Problem::kMissing, "scope"));
    BOOST_TEST(refused(decided, Problem::kMissing, "title"));
    BOOST_TEST(refused(start_with_plan(as(clerk), input(today), Standard::kBase, "whole", earlier_work()),
                       Refusal::Kind::kNotAllowed));
}

BOOST_FIXTURE_TEST_CASE(the_current_cycle_is_the_newest_that_runs, Office) {
    BOOST_TEST(!current_cycle(facts));
    keep(start_cycle(as(leader), input(today)));
    const auto first = facts.cycles.front().id;
    keep(start_cycle(as(leader), input(today + days{365})));
    const auto second = facts.cycles.back().id;
    BOOST_TEST((current_cycle(facts)->id == second));
    const auto complete_tenth = [&](Id<Cycle> cycle) {
        for (auto& task : facts.tasks)
            if (task.cycle == cycle && task.number == 10) task.completed_at = as(leader).now;
    };
    complete_tenth(second);
    BOOST_TEST((current_cycle(facts)->id == first));
    complete_tenth(first);
    BOOST_TEST((current_cycle(facts)->id == second));
}
