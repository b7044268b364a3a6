#include "tests/workflow/support/running_cycle.h"
#include "workflow/cycle/task_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

struct RecordedCycle : RunningCycle {
    // By somebody who looks at what is recorded already.
    void record(Gate gate, const std::string& note = {}) {
        const auto known = std::ranges::find(facts.gate_records, gate, &GateRecord::gate);
        const int version = known == facts.gate_records.end() ? 0 : known->version;
        keep(record_gate(as(leader), cycle, gate,
                         {.done_on = today, .note = note, .document = {}, .waived = false, .version = version}));
    }
    void complete(int number) { keep(complete_task(as(director), task(number).id, task(number).version)); }

    // Meets every gate of a task by a record, and completes it.
    void carry_out(int number) {
        for (auto gate : gates_of(number)) record(gate, "darīts");
        complete(number);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_task_is_completed_when_every_gate_is_met, RecordedCycle) {
    const auto early = complete_task(as(director), task(1).id, 1);
    BOOST_TEST(refused(early, Problem::kGateMissing, "directors_decision"));
    BOOST_TEST(refused(early, Problem::kGateMissing, "scope"));
    BOOST_TEST(!refused(early, Problem::kGateMissing, "leader_appointed"));
    record(Gate::kDirectorsDecision);
    keep(decide_scope(as(leader), cycle, "whole", Standard::kBase, 1));
    BOOST_TEST(tells(keep(complete_task(as(director), task(1).id, 1)), "task.completed"));
    BOOST_TEST((task(1).completed_by == director));
    BOOST_TEST((task(1).completed_at == as(director).now));
}

BOOST_FIXTURE_TEST_CASE(a_task_is_locked_while_an_earlier_one_is_open, RecordedCycle) {
    for (auto gate : gates_of(2)) record(gate);
    const auto decided = complete_task(as(leader), task(2).id, 1);
    BOOST_TEST(refused(decided, Problem::kTaskLocked));
    BOOST_TEST(decided.error().problems[0].values.at(0) == "1");
}

BOOST_FIXTURE_TEST_CASE(the_leader_completes_the_leaders_tasks_alone, RecordedCycle) {
    BOOST_TEST(refused(complete_task(as(leader), task(1).id, 1), Refusal::Kind::kNotAllowed));
    carry_out(1);
    for (auto gate : gates_of(2)) record(gate);
    BOOST_TEST(refused(complete_task(as(clerk), task(2).id, 1), Refusal::Kind::kNotAllowed));
    keep(complete_task(as(leader), task(2).id, 1));
    BOOST_TEST(refused(complete_task(as(leader), task(2).id, 2), Problem::kWrongState));
    BOOST_TEST(refused(complete_task(as(leader), Id<Task>{999999}, 1), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(who_completes_what_changed_meanwhile_is_told, RecordedCycle) {
    keep(set_task_owner(as(leader), task(1).id, clerk, 1));
    BOOST_TEST(refused(complete_task(as(director), task(1).id, 1), Refusal::Kind::kStale));
}

BOOST_FIXTURE_TEST_CASE(ten_tasks_are_carried_out_by_dated_records, RecordedCycle) {
    for (int number = 1; number <= 10; ++number) carry_out(number);
    for (const auto& view : tasks_of(facts, cycle, today)) BOOST_TEST((view.state == TaskState::kCompleted));
}

BOOST_FIXTURE_TEST_CASE(reopening_takes_a_reason_and_doubts_what_rests_on_it, RecordedCycle) {
    for (int number = 1; number <= 4; ++number) carry_out(number);
    BOOST_TEST(refused(reopen_task(as(leader), task(3).id, "  "), Problem::kReasonMissing, "reason"));
    BOOST_TEST(refused(reopen_task(as(clerk), task(3).id, "grupa mainās"), Refusal::Kind::kNotAllowed));
    BOOST_TEST(tells(keep(reopen_task(as(leader), task(3).id, "grupa mainās")), "task.reopened"));
    BOOST_TEST(!task(3).completed_at);
    BOOST_TEST(task(3).reopen_reason == "grupa mainās");
    const auto tasks = tasks_of(facts, cycle, today);
    BOOST_TEST((tasks[3].state == TaskState::kCompleted));
    for (const auto& gate : tasks[3].gates) BOOST_TEST((gate.record->doubtful && !gate.met));
    for (const auto& gate : tasks[1].gates) BOOST_TEST((!gate.record->doubtful && gate.met));
    for (const auto& gate : tasks[2].gates) BOOST_TEST(!gate.record->doubtful);
    record(Gate::kTrained);
    BOOST_TEST(tasks_of(facts, cycle, today)[3].gates[0].met);
    BOOST_TEST(refused(reopen_task(as(leader), task(5).id, "vēl nav"), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(a_record_is_replaced_not_doubled, RecordedCycle) {
    record(Gate::kStaffTold, "sapulcē");
    record(Gate::kStaffTold, "e-pastā");
    BOOST_REQUIRE_EQUAL(facts.gate_records.size(), 1u);
    BOOST_TEST(facts.gate_records[0].note == "e-pastā");
    BOOST_TEST((facts.gate_records[0].by == leader));
}

BOOST_FIXTURE_TEST_CASE(a_record_is_dated_on_a_day_that_has_been, RecordedCycle) {
    GateInput typed{.done_on = today + days{1}, .note = std::string(4001, 'a'), .document = "a\nb", .waived = false};
    const auto decided = record_gate(as(leader), cycle, Gate::kTrained, typed);
    BOOST_TEST(refused(decided, Problem::kOutOfRange, "done_on"));
    BOOST_TEST(refused(decided, Problem::kTooLong, "note"));
    BOOST_TEST(refused(decided, Problem::kControlCharacter, "document"));
    typed = {.done_on = {}, .note = {}, .document = {}, .waived = false};
    BOOST_TEST(refused(record_gate(as(leader), cycle, Gate::kTrained, typed), Problem::kMissing, "done_on"));
    typed.done_on = today;
    BOOST_TEST(refused(record_gate(as(clerk), cycle, Gate::kTrained, typed), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(record_gate(as(leader), Id<Cycle>{999999}, Gate::kTrained, typed), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(who_records_a_gate_second_is_told, RecordedCycle) {
    GateInput typed{.done_on = today, .note = "pirmā", .document = {}, .waived = false};
    keep(record_gate(as(leader), cycle, Gate::kTrained, typed));
    typed.note = "otrā";
    BOOST_TEST(refused(record_gate(as(director), cycle, Gate::kTrained, typed), Refusal::Kind::kStale));
    typed.version = facts.gate_records.front().version;
    keep(record_gate(as(director), cycle, Gate::kTrained, typed));
    BOOST_TEST(facts.gate_records.front().note == "otrā");
}

BOOST_FIXTURE_TEST_CASE(only_what_is_advised_may_be_waived_and_with_a_reason, RecordedCycle) {
    GateInput typed{.done_on = today, .note = {}, .document = {}, .waived = true};
    BOOST_TEST(refused(record_gate(as(leader), cycle, Gate::kTrialScoring, typed), Problem::kReasonMissing, "note"));
    typed.note = "grupa metodiku zina";
    BOOST_TEST(tells(keep(record_gate(as(leader), cycle, Gate::kTrialScoring, typed)), "gate.waived"));
    BOOST_TEST(refused(record_gate(as(leader), cycle, Gate::kTrained, typed), Problem::kUnknownChoice, "waived"));
}

BOOST_FIXTURE_TEST_CASE(a_group_of_another_size_takes_a_reason, RecordedCycle) {
    GateInput typed{.done_on = today, .note = {}, .document = {}, .waived = false};
    BOOST_TEST(refused(record_gate(as(leader), cycle, Gate::kGroupSet, typed), Problem::kReasonMissing, "note"));
}

BOOST_FIXTURE_TEST_CASE(the_owner_of_a_task_records_its_gates, RecordedCycle) {
    keep(set_task_owner(as(leader), task(4).id, clerk, 1));
    BOOST_TEST((task(4).owner_set_on == today));
    keep(
        record_gate(as(clerk), cycle, Gate::kTrained, {.done_on = today, .note = {}, .document = {}, .waived = false}));
    BOOST_TEST(refused(set_task_owner(as(clerk), task(4).id, leader, 2), Refusal::Kind::kNotAllowed));
    BOOST_TEST(
        refused(set_task_owner(as(leader), task(4).id, Id<Person>{999999}, 2), Problem::kUnknownChoice, "owner"));
}

BOOST_FIXTURE_TEST_CASE(a_deadline_in_the_past_takes_a_confirmation, RecordedCycle) {
    today += days{30};
    const auto past = today - days{2};
    const auto decided = set_task_deadline(as(leader), task(2).id, past, false, false, 1);
    BOOST_TEST(refused(decided, Refusal::Kind::kConfirm));
    BOOST_TEST(refused(decided, Problem::kDateInPast, "due"));
    BOOST_TEST(tells(keep(set_task_deadline(as(leader), task(2).id, past, false, true, 1)), "task.deadline_set"));
    BOOST_TEST((task(2).due == past));
    BOOST_TEST((task(2).due_set_on == today));
}

BOOST_FIXTURE_TEST_CASE(a_holiday_alone_never_blocks_and_stays_the_typed_date, RecordedCycle) {
    keep(set_task_deadline(as(director), task(9).id, date(2026, 12, 31), false, false, 1));
    BOOST_TEST((task(9).due == date(2026, 12, 31)));
    BOOST_TEST(refused(set_task_deadline(as(director), task(9).id, {}, false, false, 2), Problem::kMissing, "due"));
    BOOST_TEST(refused(set_task_deadline(as(clerk), task(9).id, date(2026, 12, 1), false, false, 2),
                       Refusal::Kind::kNotAllowed));
}

BOOST_FIXTURE_TEST_CASE(a_deadline_saved_unchanged_keeps_its_day_of_setting, RecordedCycle) {
    const auto set_on = task(2).due_set_on;
    today += days{1};
    keep(set_task_deadline(as(leader), task(2).id, task(2).due, true, false, 1));
    BOOST_TEST((task(2).due_set_on == set_on));
}

BOOST_FIXTURE_TEST_CASE(moving_one_deadline_moves_the_open_rest_as_far, RecordedCycle) {
    carry_out(1);
    carry_out(3);
    const auto before = tasks_of(facts, cycle, today);
    std::vector<Date> due;
    for (const auto& view : before) due.push_back(view.task->due);
    // From Monday, 12 January, six working days: Saturday the 17th is worked.
    const auto change = keep(set_task_deadline(as(leader), task(2).id, date(2026, 1, 19), true, false, 1));
    BOOST_TEST(iso(task(2).due) == "2026-01-19");
    BOOST_TEST((task(3).due == due[2]));
    BOOST_TEST(iso(due[3]) == "2026-01-21");
    BOOST_TEST(iso(task(4).due) == "2026-01-29");
    for (int number : {5, 6, 7, 8, 9, 10}) BOOST_TEST((task(number).due > due[static_cast<std::size_t>(number - 1)]));
    BOOST_TEST(change.events.size() == 8u);
}
