#include "workflow/plan/draft_acts.h"

#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

bool has(const std::vector<FieldProblem>& found, Problem problem) {
    return std::ranges::find(found, problem, &FieldProblem::problem) != found.end();
}

struct Draft : PlanOffice {
    [[nodiscard]] DraftState state() const { return draft_state(facts, version().id, today); }
    [[nodiscard]] bool lacks(Problem problem) const { return has(state().problems, problem); }
    [[nodiscard]] bool doubts(Problem problem) const { return has(state().doubts, problem); }

    Change edit(const std::string& title, const ActionInput& input) {
        const auto& row = planned(title);
        return keep(save_planned_action(as(leader), row.goal, row.id, input));
    }
};

struct Filled : Draft {
    Filled() { fill(); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_plan_is_created_with_draft_one_by_those_who_lead, PlanOffice) {
    BOOST_TEST(version().number == 1);
    BOOST_TEST((version().state == VersionState::kDraft));
    BOOST_TEST(!in_force(facts, plan));
    PlanInput input{.title = "Cits", .period_from = date(2027, 1, 1), .period_to = date(2027, 12, 31)};
    BOOST_TEST(refused(create_plan(as(clerk), add_cycle(), input), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(create_plan(as(leader), cycle, input), Problem::kWrongState));
    BOOST_TEST(refused(create_plan(as(leader), Id<Cycle>{99999}, input), Refusal::Kind::kNotFound));
    keep(create_plan(as(director), add_cycle(), input));
}

BOOST_FIXTURE_TEST_CASE(a_plan_needs_a_title_and_a_period_in_order, PlanOffice) {
    auto other = add_cycle();
    BOOST_TEST(refused(create_plan(as(leader), other, {.title = " ", .period_from = {}, .period_to = {}}),
                       Problem::kMissing, "title"));
    BOOST_TEST(refused(create_plan(as(leader), other, {.title = "P", .period_from = {}, .period_to = {}}),
                       Problem::kMissing, "period_from"));
    BOOST_TEST(refused(create_plan(as(leader), other, {.title = "P", .period_from = {}, .period_to = {}}),
                       Problem::kMissing, "period_to"));
    PlanInput turned{.title = "P", .period_from = date(2026, 5, 1), .period_to = date(2026, 4, 1)};
    BOOST_TEST(refused(create_plan(as(leader), other, turned), Problem::kEndBeforeStart, "period_to"));
}

BOOST_FIXTURE_TEST_CASE(a_new_end_of_the_period_is_set_on_the_day_it_is_typed, PlanOffice) {
    const auto before = *find(facts.plans, plan);
    today += days{3};
    PlanInput input{before.title, before.period_from, date(2027, 6, 30), before.version};
    keep(edit_plan(as(leader), plan, input));
    BOOST_TEST((find(facts.plans, plan)->period_set_on == today));
    BOOST_TEST(refused(edit_plan(as(leader), plan, input), Refusal::Kind::kStale));
}

BOOST_FIXTURE_TEST_CASE(what_is_drafted_stands_in_order_under_its_parent, Filled) {
    BOOST_TEST(goal("1.2").order == 2);
    BOOST_TEST(goal("2.1").order == 1);
    BOOST_TEST(planned("1.1.3").order == 3);
    BOOST_TEST((planned("1.1.3").goal == goal("1.1").id));
    BOOST_TEST(facts.actions.empty());
    BOOST_TEST(bool(planned("1.1.3").action));
}

BOOST_FIXTURE_TEST_CASE(titles_are_one_line_of_at_most_300_characters, Draft) {
    auto draft = version().id;
    auto save = [&](const std::string& title) {
        return save_priority(as(leader), draft, {}, {.title = title, .findings = ""});
    };
    BOOST_TEST(refused(save(""), Problem::kMissing, "title"));
    BOOST_TEST(refused(save("viens\ndivi"), Problem::kControlCharacter, "title"));
    std::string long_title;
    for (int i = 0; i < 300; ++i) long_title += "ā";
    BOOST_TEST(bool(save(long_title)));
    BOOST_TEST(refused(save(long_title + "ā"), Problem::kTooLong, "title"));
    BOOST_TEST(refused(save_priority(as(leader), draft, {}, {.title = "P", .findings = std::string(4001, 'x')}),
                       Problem::kTooLong, "findings"));
    BOOST_TEST(refused(save_priority(as(leader), draft, {}, {.title = "P", .findings = "a\x07"}),
                       Problem::kControlCharacter, "findings"));
    BOOST_TEST(bool(save_priority(as(leader), draft, {}, {.title = "P", .findings = "5.2.\n7.1."})));
}

BOOST_FIXTURE_TEST_CASE(only_those_who_lead_edit_a_draft, Filled) {
    auto row = planned("1.1.1");
    BOOST_TEST(refused(save_planned_action(as(members[0]), row.goal, row.id, typed(row)), Refusal::Kind::kNotAllowed));
    BOOST_TEST(bool(save_planned_action(as(director), row.goal, row.id, typed(row))));
}

BOOST_FIXTURE_TEST_CASE(the_second_saver_of_a_row_is_told, Filled) {
    auto row = planned("1.1.1");
    edit("1.1.1", typed(row));
    BOOST_TEST(refused(save_planned_action(as(leader), row.goal, row.id, typed(row)), Refusal::Kind::kStale));
    auto target = goal("1.1");
    keep(save_goal(as(leader), target.priority, target.id, typed(target)));
    BOOST_TEST(refused(save_goal(as(leader), target.priority, target.id, typed(target)), Refusal::Kind::kStale));
}

BOOST_FIXTURE_TEST_CASE(a_past_deadline_is_saved_when_it_is_confirmed, Filled) {
    auto row = planned("1.1.1");
    auto input = typed(row);
    input.deadline = today - days{10};
    auto decided = save_planned_action(as(leader), row.goal, row.id, input);
    BOOST_TEST(refused(decided, Refusal::Kind::kConfirm));
    BOOST_TEST(refused(decided, Problem::kDateInPast, "deadline"));
    input.confirmed = true;
    edit("1.1.1", input);
    auto again = typed(planned("1.1.1"));
    again.title = "1.1.1 b";
    edit("1.1.1", again);  // the same deadline is not asked about again
    BOOST_TEST((planned("1.1.1 b").deadline == input.deadline));
}

BOOST_FIXTURE_TEST_CASE(a_deadline_on_a_holiday_stays_without_a_question, Filled) {
    auto input = typed(planned("1.1.1"));
    input.deadline = date(2026, 12, 31);
    edit("1.1.1", input);
    BOOST_TEST((planned("1.1.1").deadline == date(2026, 12, 31)));
}

BOOST_FIXTURE_TEST_CASE(a_deadline_after_the_plans_end_is_refused, Filled) {
    auto row = planned("1.1.1");
    auto input = typed(row);
    input.deadline = date(2027, 1, 1);
    input.confirmed = true;
    BOOST_TEST(refused(save_planned_action(as(leader), row.goal, row.id, input), Problem::kAfterPlanEnd, "deadline"));
}

BOOST_FIXTURE_TEST_CASE(an_owner_must_work_here, Filled) {
    auto row = planned("1.1.1");
    auto input = typed(row);
    input.owner = Id<Person>{987654};
    BOOST_TEST(refused(save_planned_action(as(leader), row.goal, row.id, input), Problem::kUnknownChoice, "owner"));
}

BOOST_FIXTURE_TEST_CASE(a_priority_is_taken_out_with_what_hangs_on_it, Filled) {
    auto first = *find(facts.priorities, goal("1.1").priority);
    BOOST_TEST(refused(remove_from_draft(as(leader), {Noun::kPriority, first.id.value}, first.version + 1),
                       Refusal::Kind::kStale));
    auto change = keep(remove_from_draft(as(leader), {Noun::kPriority, first.id.value}, first.version));
    BOOST_TEST(change.removals.size() == 8u);  // itself, two goals, five actions
    BOOST_TEST(facts.priorities.size() == 1u);
    BOOST_TEST(facts.planned_actions.size() == 3u);
    BOOST_TEST(refused(remove_from_draft(as(leader), {Noun::kPlan, plan.value}, 1), Refusal::Kind::kNotFound));
}

BOOST_FIXTURE_TEST_CASE(self_check_answers_are_25_signs, Filled) {
    auto row = version();
    BOOST_TEST(
        refused(answer_self_check(as(leader), row.id, "++", row.version), Problem::kUnknownChoice, "self_check"));
    BOOST_TEST(
        refused(answer_self_check(as(leader), row.id, std::string(25, 'x'), row.version), Problem::kUnknownChoice));
    BOOST_TEST(
        refused(answer_self_check(as(leader), row.id, std::string(25, '+'), row.version - 1), Refusal::Kind::kStale));
}

BOOST_FIXTURE_TEST_CASE(a_word_on_an_answer_is_kept_and_goes_into_the_next_version, Filled) {
    std::vector<std::string> notes(25);
    notes[0] = "  Pēc klientu aptaujas  ";
    notes[24] = "Mērīs reizi ceturksnī";
    keep(answer_self_check(as(leader), version().id, std::string(25, '+'), version().version, notes));
    BOOST_TEST(version().self_check_notes.starts_with("Pēc klientu aptaujas\n"));
    BOOST_TEST(version().self_check_notes.ends_with("\nMērīs reizi ceturksnī"));
    BOOST_TEST(std::ranges::count(version().self_check_notes, '\n') == 24);
    notes[3] = "divas\nrindas";
    BOOST_TEST(refused(answer_self_check(as(leader), version().id, std::string(25, '+'), version().version, notes),
                       Problem::kControlCharacter, "note3"));
}

BOOST_FIXTURE_TEST_CASE(an_empty_plan_has_no_actions, Draft) {
    BOOST_TEST(lacks(Problem::kNoActions));
    BOOST_TEST(state().problems.front().values.front().empty());  // it is no goal that lacks them
    BOOST_TEST(lacks(Problem::kSelfCheckOpen));
}

BOOST_FIXTURE_TEST_CASE(a_priority_without_goals_is_a_problem, Filled) {
    auto empty = add_priority(plan, "Jauna prioritāte");
    BOOST_TEST(lacks(Problem::kNoActions));
    BOOST_TEST(state().problems.front().field == empty.text());
}

BOOST_FIXTURE_TEST_CASE(a_filled_plan_has_nothing_against_it, Filled) {
    BOOST_TEST(state().problems.empty());
    BOOST_TEST(state().doubts.empty());
}

BOOST_FIXTURE_TEST_CASE(a_goal_without_actions_is_a_problem, Filled) {
    add_goal(goal("2.1").priority, "2.2");
    BOOST_TEST(lacks(Problem::kNoActions));
    BOOST_TEST(state().problems.front().values.front() == "2.2");
}

BOOST_FIXTURE_TEST_CASE(change_asks_fifteen_more_questions, Filled) {
    auto input = typed(planned("1.1.1"));
    input.kind = ActionKind::kChange;
    edit("1.1.1", input);
    BOOST_REQUIRE(lacks(Problem::kSelfCheckOpen));
    BOOST_TEST(state().problems.front().values.front() == "15");
    keep(answer_self_check(as(leader), version().id, std::string(25, '-'), version().version));
    BOOST_TEST(state().problems.empty());
}

BOOST_FIXTURE_TEST_CASE(more_than_is_recommended_is_doubted, Filled) {
    for (const auto* name : {"3", "4"}) {
        auto priority = add_priority(plan, name);
        for (const auto* part : {".1", ".2", ".3", ".4"})
            add_action(add_goal(priority, std::string{name} + part), name, members[0], date(2026, 6, 1));
    }
    BOOST_TEST(doubts(Problem::kManyPriorities));  // four
    BOOST_TEST(doubts(Problem::kManyGoals));       // four in a priority, eleven in a year
    BOOST_TEST(doubts(Problem::kManyForPerson));   // one person in all four
    BOOST_TEST(std::ranges::count(state().doubts, Problem::kManyGoals, &FieldProblem::problem) == 3);
    BOOST_TEST(state().problems.empty());
}

BOOST_FIXTURE_TEST_CASE(a_plan_of_two_years_may_have_ten_goals, Filled) {
    auto priority = add_priority(plan, "3");
    for (const auto* title : {"3.1", "3.2", "3.3"})
        add_action(add_goal(priority, title), title, members[4], date(2026, 6, 1));
    BOOST_TEST(doubts(Problem::kManyGoals));  // six in one year
    auto row = *find(facts.plans, plan);
    keep(edit_plan(as(leader), plan, {row.title, row.period_from, date(2027, 1, 1), row.version}));
    BOOST_TEST(state().doubts.empty());
}
