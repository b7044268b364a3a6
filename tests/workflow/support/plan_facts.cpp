#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::workflow {

namespace {

// The row of a version that this title stands for.
template <class Noun>
const Noun& titled(const std::vector<Noun>& rows, Id<PlanVersion> version, const std::string& title) {
    auto at =
        std::ranges::find_if(rows, [&](const Noun& row) { return row.plan_version == version && row.title == title; });
    BOOST_REQUIRE_MESSAGE(at != rows.end(), "nothing is titled " << title);
    return *at;
}

}  // namespace

PlanOffice::PlanOffice() {
    cycle = add_cycle();
    plan = add_plan(cycle, date(2026, 1, 1), date(2026, 12, 31));
}

Id<Cycle> PlanOffice::add_cycle() {
    Cycle row;
    row.id = ids.make<Cycle>();
    row.version = 1;
    row.title = "2026";
    row.starts_on = row.set_on = today;
    facts.cycles.push_back(row);
    return row.id;
}

Id<Plan> PlanOffice::add_plan(Id<Cycle> of, Date from, Date to) {
    auto change =
        keep(create_plan(as(leader), of, {.title = "Pilnveides plāns", .period_from = from, .period_to = to}));
    return row_in<Plan>(change).id;
}

Id<Priority> PlanOffice::add_priority(Id<Plan> to, const std::string& title) {
    auto change = keep(save_priority(as(leader), version(to).id, {}, {.title = title, .findings = "5.2."}));
    return row_in<Priority>(change).id;
}

Id<Goal> PlanOffice::add_goal(Id<Priority> to, const std::string& title) {
    GoalInput input{.title = title, .expected_result = "Klienti saprot lēmumu", .measure = "80 %", .smart = {}};
    input.smart.fill(true);
    return row_in<Goal>(keep(save_goal(as(leader), to, {}, input))).id;
}

Id<PlannedAction> PlanOffice::add_action(Id<Goal> to, const std::string& title, Id<Person> owner, Date deadline) {
    ActionInput input{.title = title, .owner = owner, .deadline = deadline, .resources = ""};
    return row_in<PlannedAction>(keep(save_planned_action(as(leader), to, {}, input))).id;
}

void PlanOffice::fill() {
    auto first = add_priority(plan, "Informācija klientiem");
    auto second = add_priority(plan, "Darbinieku izaugsme");
    auto clear = add_goal(first, "1.1");
    auto quick = add_goal(first, "1.2");
    auto trained = add_goal(second, "2.1");
    add_action(clear, "1.1.1", members[0], date(2026, 3, 31));
    add_action(clear, "1.1.2", members[1], date(2026, 4, 30));
    add_action(clear, "1.1.3", members[2], date(2026, 6, 30));
    add_action(quick, "1.2.1", members[3], date(2026, 9, 30));
    add_action(quick, "1.2.2", members[4], date(2026, 11, 30));
    add_action(trained, "2.1.1", members[0], date(2026, 12, 31));
    add_action(trained, "2.1.2", members[1], date(2026, 5, 29));
    add_action(trained, "2.1.3", members[2], date(2026, 10, 30));
    answer_self_check_of(plan);
}

void PlanOffice::answer_self_check_of(Id<Plan> of) {
    const auto& row = version(of);
    keep(answer_self_check(as(leader), row.id, std::string{kAllAnswered}, row.version));
}

void PlanOffice::submit(Id<Plan> of) { keep(submit_version(as(leader), version(of).id, "", version(of).version)); }

void PlanOffice::approve(Id<Plan> of) { keep(approve_version(as(director), version(of).id, version(of).version)); }

void PlanOffice::bring_into_force() {
    fill();
    today = date(2026, 2, 2);
    submit(plan);
    approve(plan);
}

const PlanVersion& PlanOffice::version(Id<Plan> of) const {
    const PlanVersion* found = in_work(facts, of);
    BOOST_REQUIRE(found);
    return *found;
}

const Goal& PlanOffice::goal(const std::string& title) const { return titled(facts.goals, version().id, title); }

const PlannedAction& PlanOffice::planned(const std::string& title) const {
    return titled(facts.planned_actions, version().id, title);
}

const Action& PlanOffice::action(const std::string& title) const {
    auto at = std::ranges::find_if(
        facts.actions, [&](const Action& row) { return row.title == title && row.state != ActionState::kCarriedOver; });
    BOOST_REQUIRE_MESSAGE(at != facts.actions.end(), "no action is titled " << title);
    return *at;
}

ReportInput PlanOffice::answer(const std::string& title, ActionState state) const {
    ReportInput input;
    input.action = action(title).id;
    input.state = state;
    input.done = "Anketa sagatavota";
    if (state == ActionState::kBlocked) input.obstacle = "Nav telpas";
    return input;
}

Change PlanOffice::report(const std::string& title, ActionState state, Quarter quarter) {
    auto owner = action(title).owner;
    return keep(save_report(as(owner), owner, quarter, {answer(title, state)}));
}

ActionInput typed(const PlannedAction& row) {
    return {.title = row.title,
            .owner = row.owner,
            .deadline = row.deadline,
            .resources = row.resources,
            .kind = row.kind,
            .version = row.version};
}

GoalInput typed(const Goal& row) {
    return {.title = row.title,
            .expected_result = row.expected_result,
            .measure = row.measure,
            .smart = row.smart,
            .version = row.version};
}

}  // namespace pilnveide::workflow
