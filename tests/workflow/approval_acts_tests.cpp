#include "workflow/plan/approval_acts.h"

#include "tests/workflow/support/plan_facts.h"
#include "workflow/letters/token.h"
#include "workflow/plan/execution.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

struct Filled : PlanOffice {
    Filled() {
        fill();
        today = date(2026, 2, 2);
    }

    [[nodiscard]] Result<Change> try_submit(const std::string& reason = {}) {
        return submit_version(as(leader), version().id, reason, version().version);
    }
    void change_planned(const std::string& title, const ActionInput& input) {
        auto row = planned(title);
        keep(save_planned_action(as(leader), row.goal, row.id, input));
    }
    void approve_again() {
        submit(plan);
        approve(plan);
    }
};

struct InForce : Filled {
    InForce() { approve_again(); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(submitting_is_refused_for_each_thing_that_is_missing, Filled) {
    auto without_owner = typed(planned("1.1.1"));
    without_owner.owner.reset();
    change_planned("1.1.1", without_owner);
    BOOST_TEST(refused(try_submit(), Problem::kNoOwner, planned("1.1.1").id.text()));

    auto without_deadline = typed(planned("1.1.2"));
    without_deadline.deadline.reset();
    change_planned("1.1.2", without_deadline);
    BOOST_TEST(refused(try_submit(), Problem::kNoDeadline));

    auto row = goal("1.2");
    auto vague = typed(row);
    vague.expected_result = " ";
    vague.smart[3] = false;
    keep(save_goal(as(leader), row.priority, row.id, vague));
    BOOST_TEST(refused(try_submit(), Problem::kNoExpectedResult, row.id.text()));
    BOOST_TEST(refused(try_submit(), Problem::kNotSmart, row.id.text()));

    keep(answer_self_check(as(leader), version().id, std::string(25, ' '), version().version));
    BOOST_TEST(refused(try_submit("neskatoties uz to"), Problem::kSelfCheckOpen));
    BOOST_TEST((try_submit().error().kind == Refusal::Kind::kInvalid));
}

BOOST_FIXTURE_TEST_CASE(an_owner_who_left_is_no_owner, Filled) {
    auto who = members[0];
    std::ranges::find(facts.people, who, &Person::id)->left_on = today;
    BOOST_TEST(refused(try_submit(), Problem::kNoOwner));
}

BOOST_FIXTURE_TEST_CASE(doubts_take_a_reason, Filled) {
    for (const auto* name : {"3", "4"})
        add_action(add_goal(add_priority(plan, name), name), name, clerk, date(2026, 6, 1));
    BOOST_TEST(refused(try_submit(), Refusal::Kind::kConfirm));
    BOOST_TEST(refused(try_submit(), Problem::kManyPriorities));
    keep(try_submit("Tā lēma grupa"));
    BOOST_TEST(version().waiver == "Tā lēma grupa");
}

BOOST_FIXTURE_TEST_CASE(a_submitted_version_stands_still, Filled) {
    auto change = keep(try_submit());
    BOOST_TEST(tells(change, "plan.submitted"));
    BOOST_TEST((version().submitted_on == today));
    BOOST_TEST((version().submitted_by == leader));
    auto row = planned("1.1.1");
    BOOST_TEST(refused(save_planned_action(as(leader), row.goal, row.id, typed(row)), Problem::kWrongState));
    BOOST_TEST(
        refused(save_priority(as(leader), version().id, {}, {.title = "3", .findings = ""}), Problem::kWrongState));
    BOOST_TEST(refused(remove_from_draft(as(leader), {Noun::kPlannedAction, row.id.value}, row.version),
                       Problem::kWrongState));
    BOOST_TEST(refused(answer_self_check(as(leader), version().id, version().self_check, version().version),
                       Problem::kWrongState));
    BOOST_TEST(refused(try_submit(), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(a_submitted_version_is_withdrawn_by_who_edits_plans_and_then_edited_again, Filled) {
    submit(plan);
    const auto stored = version();
    BOOST_TEST(refused(withdraw_version(as(leader), stored.id, stored.version - 1), Refusal::Kind::kStale));
    BOOST_TEST(refused(withdraw_version(as(clerk), stored.id, stored.version), Refusal::Kind::kNotAllowed));
    keep(withdraw_version(as(leader), stored.id, stored.version));
    BOOST_TEST((version().state == VersionState::kDraft));
    BOOST_TEST(!version().submitted_on);
    BOOST_TEST(!version().submitted_by);
    BOOST_TEST(refused(withdraw_version(as(leader), version().id, version().version), Problem::kWrongState));
    BOOST_TEST(refused(approve_version(as(director), version().id, version().version), Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(the_director_alone_approves_and_returns, Filled) {
    BOOST_TEST(refused(approve_version(as(director), version().id, version().version), Problem::kWrongState));
    submit(plan);
    BOOST_TEST(refused(approve_version(as(leader), version().id, version().version), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(return_version(as(leader), version().id, "nē", version().version), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(approve_version(as(director), version().id, version().version - 1), Refusal::Kind::kStale));
    BOOST_TEST(
        refused(return_version(as(director), version().id, "", version().version), Problem::kReasonMissing, "comment"));
}

BOOST_FIXTURE_TEST_CASE(a_returned_version_is_a_draft_again_at_the_first_edit, Filled) {
    submit(plan);
    auto change = keep(return_version(as(director), version().id, "Kas maksās?", version().version));
    BOOST_TEST(tells(change, "plan.returned"));
    BOOST_TEST((version().state == VersionState::kReturned));
    BOOST_TEST(version().comment == "Kas maksās?");
    auto input = typed(planned("1.1.1"));
    input.resources = "300 eiro";
    change_planned("1.1.1", input);
    BOOST_TEST((version().state == VersionState::kDraft));
    BOOST_TEST(version().comment == "Kas maksās?");
    approve_again();
    BOOST_TEST(in_force(facts, plan)->comment.empty());
}

BOOST_FIXTURE_TEST_CASE(a_returned_version_takes_self_check_answers_as_its_first_edit, Filled) {
    submit(plan);
    keep(return_version(as(director), version().id, "Vēlreiz", version().version));
    keep(answer_self_check(as(leader), version().id, std::string(25, '-'), version().version));
    BOOST_TEST((version().state == VersionState::kDraft));
    BOOST_TEST(version().self_check == std::string(25, '-'));
}

BOOST_FIXTURE_TEST_CASE(approval_begins_the_actions_and_keeps_the_hash_of_what_was_agreed, Filled) {
    submit(plan);
    auto id = version().id;
    auto change = keep(approve_version(as(director), id, version().version));
    BOOST_TEST(tells(change, "plan.approved"));
    BOOST_TEST(!in_work(facts, plan));
    BOOST_REQUIRE((in_force(facts, plan) && in_force(facts, plan)->id == id));
    BOOST_TEST(in_force(facts, plan)->content_hash == digest(agreed_content(facts, id)));
    BOOST_TEST((find(facts.plans, plan)->in_force_from == today));
    BOOST_TEST(facts.actions.size() == 8u);
    const auto& begun = action("1.1.1");
    BOOST_TEST((begun.state == ActionState::kPlanned && begun.owner == members[0]));
    BOOST_TEST((begun.deadline == date(2026, 3, 31) && begun.approved_deadline == begun.deadline));
    BOOST_TEST((begun.owner_set_on == today && begun.deadline_set_on == today));
    BOOST_TEST(plans_in_force(facts).size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(the_agreed_content_is_exactly_what_approval_binds, Filled) {
    auto agreed = [&] { return agreed_content(facts, version().id); };
    const auto before = agreed();
    auto input = typed(planned("1.1.1"));
    input.resources = "Cita nauda";
    change_planned("1.1.1", input);
    BOOST_TEST(agreed() == before);
    input = typed(planned("1.1.1"));
    input.owner = clerk;
    change_planned("1.1.1", input);
    BOOST_TEST(agreed() != before);
}

BOOST_FIXTURE_TEST_CASE(one_draft_stands_beside_the_version_in_force, InForce) {
    keep(open_draft(as(leader), plan));
    BOOST_TEST(version().number == 2);
    BOOST_TEST(refused(open_draft(as(leader), plan), Problem::kWrongState));
    BOOST_TEST(agreed_content(facts, version().id) == agreed_content(facts, in_force(facts, plan)->id));
    BOOST_TEST((planned("1.1.1").action == action("1.1.1").id));
    BOOST_TEST((goal("1.1").thread != goal("1.1").id));
    BOOST_TEST(in_force(facts, plan)->number == 1);
    BOOST_TEST(number_of(facts, action("2.1.3")) == "2.1.3.");
}

BOOST_FIXTURE_TEST_CASE(the_next_version_changes_only_what_it_agrees_anew, InForce) {
    auto first = in_force(facts, plan)->id;
    keep(hand_over_action(as(leader), action("1.1.1").id, clerk, "", action("1.1.1").version));
    keep(ask_deadline(as(members[1]), action("1.1.2").id, date(2026, 7, 1), "Slimība"));
    const auto* wish = open_wish(facts, action("1.1.2").id);
    keep(grant_deadline(as(leader), wish->id, "", wish->version));
    today = date(2026, 3, 2);
    keep(open_draft(as(leader), plan));
    auto renamed = typed(planned("1.1.1"));
    renamed.title = "1.1.1 jauns";
    change_planned("1.1.1", renamed);
    auto moved = typed(planned("1.2.1"));
    moved.owner = members[4];
    moved.deadline = date(2026, 10, 15);
    change_planned("1.2.1", moved);
    add_action(goal("2.1").id, "2.1.4", clerk, date(2026, 8, 31));
    approve_again();

    const auto& handed_over = action("1.1.1 jauns");
    BOOST_TEST((handed_over.owner == clerk && handed_over.owner_set_on == date(2026, 2, 2)));
    BOOST_TEST(
        (action("1.1.2").deadline == date(2026, 7, 1) && action("1.1.2").approved_deadline == date(2026, 4, 30)));
    const auto& other = action("1.2.1");
    BOOST_TEST((other.owner == members[4] && other.owner_set_on == today));
    BOOST_TEST((other.deadline == date(2026, 10, 15) && other.deadline_set_on == today));
    BOOST_TEST((action("2.1.4").state == ActionState::kPlanned));
    BOOST_TEST((action("2.1.3").owner_set_on == date(2026, 2, 2)));
    BOOST_TEST(in_force(facts, plan)->number == 2);
    BOOST_TEST((find(facts.plans, plan)->in_force_from == date(2026, 2, 2)));
    BOOST_TEST(find(facts.versions, first)->content_hash == digest(agreed_content(facts, first)));
}

BOOST_FIXTURE_TEST_CASE(what_the_next_version_drops_is_cancelled, InForce) {
    report("1.1.2", ActionState::kDone, Quarter{2026, 1});
    keep(open_draft(as(leader), plan));
    for (const auto* title : {"1.1.1", "1.1.2"}) {
        auto row = planned(title);
        keep(remove_from_draft(as(leader), {Noun::kPlannedAction, row.id.value}, row.version));
    }
    submit(plan);
    auto change = keep(approve_version(as(director), version().id, version().version));
    BOOST_TEST(tells(change, "action.cancelled"));
    BOOST_TEST((action("1.1.1").state == ActionState::kCancelled));
    BOOST_TEST(action("1.1.1").state_reason == "not in version 2");
    BOOST_TEST((action("1.1.2").state == ActionState::kDone));  // done is done
    BOOST_TEST(number_of(facts, action("1.1.1")).empty());
    BOOST_TEST(number_of(facts, action("1.1.3")) == "1.1.1.");
    BOOST_TEST(actions_of(facts, plan).size() == 8u);
}

BOOST_FIXTURE_TEST_CASE(an_owner_who_left_does_not_come_back_with_the_next_version, InForce) {
    keep(hand_over_action(as(leader), action("1.2.1").id, clerk, "", action("1.2.1").version));
    std::ranges::find(facts.people, members[3], &Person::id)->left_on = today;
    keep(open_draft(as(leader), plan));
    BOOST_TEST((planned("1.2.1").owner == clerk));
    approve_again();
    BOOST_TEST((action("1.2.1").owner == clerk));
}
