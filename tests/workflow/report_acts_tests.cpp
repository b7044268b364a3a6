#include "workflow/quarter/report_acts.h"

#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Quarter kFirst{2026, 1};
constexpr Quarter kSecond{2026, 2};

struct InForce : PlanOffice {
    InForce() {
        bring_into_force();
        today = date(2026, 3, 24);
    }

    [[nodiscard]] Result<Change> save(const std::string& title, const ReportInput& input) {
        auto owner = action(title).owner;
        return save_report(as(owner), owner, kFirst, {input});
    }
    [[nodiscard]] std::string field(const std::string& title, const std::string& name) const {
        return action(title).id.text() + "-" + name;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_first_quarter_asked_about_is_that_in_force_for_thirty_days, InForce) {
    auto asked = asked_quarters(facts, date(2026, 3, 24));
    BOOST_REQUIRE(asked.size() == 1u);
    BOOST_TEST((asked[0].quarter == kFirst));
    BOOST_TEST((asked[0].request_on == date(2026, 3, 24)));  // five working days before Tuesday, 31 March
    BOOST_TEST((asked[0].due == date(2026, 4, 9)));          // Good Friday and Easter Monday are not worked
    BOOST_TEST((asked[0].review_due == date(2026, 4, 16)));
    BOOST_TEST(asked_quarters(facts, date(2026, 3, 23)).empty());

    auto& row = facts.plans.front();
    row.in_force_from = date(2026, 3, 2);  // 30 days to the 31st
    BOOST_TEST((asked_quarters(facts, date(2026, 12, 1)).front().quarter == kFirst));
    row.in_force_from = date(2026, 3, 3);
    BOOST_TEST((asked_quarters(facts, date(2026, 12, 1)).front().quarter == kSecond));
    BOOST_TEST(asked_about(facts, members[0], kFirst).empty());
}

BOOST_FIXTURE_TEST_CASE(the_last_quarter_asked_about_is_that_in_which_the_last_action_was_open, InForce) {
    BOOST_TEST(asked_quarters(facts, date(2027, 12, 31)).size() == 8u);  // the end of the period ends nothing
    today = date(2026, 7, 1);
    for (auto& row : facts.actions) {
        row.state = ActionState::kVerified;
        row.state_on = today;
    }
    BOOST_TEST(asked_quarters(facts, date(2027, 12, 31)).size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(every_owner_is_asked_once_for_the_newest_quarter, InForce) {
    today = date(2026, 3, 23);
    BOOST_TEST(open_requests(as_system()).events.empty());
    today = date(2026, 9, 28);
    auto change = open_requests(as_system());
    BOOST_TEST(change.rows.size() == 5u);
    BOOST_TEST(change.events.size() == 5u);
    keep(change);
    BOOST_TEST(open_requests(as_system()).rows.empty());
    const auto* request = request_of(facts, members[0], Quarter{2026, 3});
    BOOST_REQUIRE(request);
    BOOST_TEST((request->state == RequestState::kAsked && request->asked_on == today));
    BOOST_TEST((request->due == date(2026, 10, 7)));
    BOOST_TEST(!request_of(facts, members[0], kSecond));
}

BOOST_FIXTURE_TEST_CASE(who_left_is_not_asked, InForce) {
    std::ranges::find(facts.people, members[0], &Person::id)->left_on = today;
    BOOST_TEST(open_requests(as_system()).rows.size() == 4u);
}

BOOST_FIXTURE_TEST_CASE(an_owner_reports_on_all_of_their_actions_at_once, InForce) {
    keep(open_requests(as_system()));
    auto blocked = answer("2.1.1", ActionState::kBlocked);
    blocked.percent = 20;
    auto change = keep(save_report(as(members[0]), members[0], kFirst, {answer("1.1.1", ActionState::kDone), blocked}));
    BOOST_TEST(std::ranges::count(change.events, "report.saved", &Event::kind) == 2);
    BOOST_TEST((action("1.1.1").state == ActionState::kDone && action("1.1.1").state_on == today));
    BOOST_TEST((action("2.1.1").state == ActionState::kBlocked));
    BOOST_TEST((action("2.1.1").obstacle && action("2.1.1").percent == 20));
    BOOST_TEST(action("2.1.1").state_reason == "Nav telpas");
    const auto* request = request_of(facts, members[0], kFirst);
    BOOST_TEST((request->state == RequestState::kReported && request->reported_at));
    const auto* report = report_of(facts, action("2.1.1").id, kFirst);
    BOOST_REQUIRE(report);
    BOOST_TEST((report->request == request->id && report->by == members[0] && !report->entered_for_owner));
}

BOOST_FIXTURE_TEST_CASE(a_report_may_be_saved_again_and_taken_back, InForce) {
    report("1.1.1", ActionState::kDone, kFirst);
    auto first = report_of(facts, action("1.1.1").id, kFirst)->id;
    BOOST_TEST(asked_about(facts, members[0], kFirst).size() == 2u);   // what was done in it is shown again
    BOOST_TEST(asked_about(facts, members[0], kSecond).size() == 1u);  // and not asked about in the next
    report("1.1.1", ActionState::kInProgress, kFirst);
    BOOST_TEST((action("1.1.1").state == ActionState::kInProgress));
    report("1.1.1", ActionState::kBlocked, kFirst);
    report("1.1.1", ActionState::kInProgress, kFirst);
    BOOST_TEST((!action("1.1.1").obstacle && action("1.1.1").state_reason.empty()));
    BOOST_TEST((facts.reports.size() == 1u && facts.reports[0].id == first && facts.requests.size() == 1u));
}

BOOST_FIXTURE_TEST_CASE(what_is_verified_is_not_changed_by_a_report, InForce) {
    report("1.1.1", ActionState::kDone, kFirst);
    keep(verify_action(as(leader), action("1.1.1").id, action("1.1.1").version));
    BOOST_TEST(refused(save("1.1.1", answer("1.1.1", ActionState::kInProgress)), Problem::kWrongState));
    // The form was open meanwhile: what else it says is kept.
    keep(save_report(as(members[0]), members[0], kFirst,
                     {answer("1.1.1", ActionState::kInProgress), answer("2.1.1", ActionState::kInProgress)}));
    BOOST_TEST((action("1.1.1").state == ActionState::kVerified));
    BOOST_TEST((action("2.1.1").state == ActionState::kInProgress));
}

BOOST_FIXTURE_TEST_CASE(what_was_done_in_one_quarter_is_not_taken_back_in_the_next, InForce) {
    report("1.1.1", ActionState::kDone, kFirst);
    today = date(2026, 6, 25);
    BOOST_TEST(refused(save_report(as(members[0]), members[0], kSecond, {answer("1.1.1", ActionState::kInProgress)}),
                       Problem::kWrongState));
}

BOOST_FIXTURE_TEST_CASE(a_late_answer_about_an_earlier_quarter_moves_nothing, InForce) {
    today = date(2026, 6, 25);
    report("1.1.2", ActionState::kBlocked, kSecond);
    report("1.1.2", ActionState::kInProgress, kFirst);
    BOOST_TEST((action("1.1.2").state == ActionState::kBlocked));
    BOOST_TEST((last_report(facts, action("1.1.2").id)->quarter == kSecond));
    BOOST_TEST((report_of(facts, action("1.1.2").id, kFirst)->state == ActionState::kInProgress));
}

BOOST_FIXTURE_TEST_CASE(those_who_lead_enter_what_was_told_by_phone, InForce) {
    auto input = answer("1.1.1", ActionState::kInProgress);
    auto change = keep(save_report(as(leader), members[0], kFirst, {input}));
    const auto& report = row_in<ProgressReport>(change);
    BOOST_TEST((report.entered_for_owner && report.by == leader));
    const auto& details = change.events.front().details;
    BOOST_TEST((std::ranges::count(details, std::pair<std::string, std::string>{"entered_for_owner", "yes"}) == 1));
    BOOST_TEST(refused(save_report(as(clerk), members[0], kFirst, {input}), Refusal::Kind::kNotAllowed));
    BOOST_TEST(refused(save_report(as(members[1]), members[0], kFirst, {input}), Refusal::Kind::kNotAllowed));
}

BOOST_FIXTURE_TEST_CASE(nobody_reports_on_somebody_elses_action, InForce) {
    BOOST_TEST(refused(save_report(as(members[1]), members[1], kFirst, {answer("1.1.1", ActionState::kDone)}),
                       Refusal::Kind::kNotFound));
    keep(save_report(as(members[1]), members[1], kFirst,
                     {answer("1.1.2", ActionState::kDone), answer("1.1.1", ActionState::kDone)}));
    BOOST_TEST((action("1.1.1").state == ActionState::kPlanned));
}

BOOST_FIXTURE_TEST_CASE(an_answer_is_checked_field_by_field, InForce) {
    auto input = answer("1.1.1", ActionState::kBlocked);
    input.obstacle = " ";
    input.percent = 101;
    BOOST_TEST(refused(save("1.1.1", input), Problem::kReasonMissing, field("1.1.1", "obstacle")));
    BOOST_TEST(refused(save("1.1.1", input), Problem::kOutOfRange, field("1.1.1", "percent")));
    input = answer("1.1.1", ActionState::kVerified);
    BOOST_TEST(refused(save("1.1.1", input), Problem::kUnknownChoice, field("1.1.1", "state")));
    input = answer("1.1.1", ActionState::kInProgress);
    input.done = std::string(4001, 'x');
    BOOST_TEST(refused(save("1.1.1", input), Problem::kTooLong, field("1.1.1", "done")));
    input.done = "viens\ndivi";
    input.wanted_deadline = today - days{1};
    BOOST_TEST(refused(save("1.1.1", input), Problem::kBeforeStart, field("1.1.1", "wanted")));
    BOOST_TEST(refused(save_report(as(members[0]), members[0], kFirst, {}), Problem::kMissing, "answers"));
    BOOST_TEST(refused(save_report(as(members[0]), members[0], kSecond, {input}), Problem::kBeforeStart, "quarter"));
}

BOOST_FIXTURE_TEST_CASE(a_report_asks_for_the_deadline_it_wants_once, InForce) {
    auto input = answer("1.1.1", ActionState::kBlocked);
    input.wanted_deadline = date(2026, 5, 29);
    auto change = keep(save("1.1.1", input));
    BOOST_TEST(tells(change, "deadline.asked"));
    const auto* wish = open_wish(facts, action("1.1.1").id);
    BOOST_REQUIRE(wish);
    BOOST_TEST((wish->wanted == date(2026, 5, 29) && wish->reason == "Nav telpas" && wish->asked_by == members[0]));
    BOOST_TEST(is_at_risk(facts, action("1.1.1")));
    BOOST_TEST(!tells(keep(save("1.1.1", input)), "deadline.asked"));
    keep(refuse_deadline(as(leader), wish->id, "Nē", wish->version));
    BOOST_TEST(!tells(keep(save("1.1.1", input)), "deadline.asked"));  // decided: the form only shows it still
    input.wanted_deadline = date(2026, 5, 15);
    BOOST_TEST(tells(keep(save("1.1.1", input)), "deadline.asked"));
    BOOST_TEST(facts.wishes.size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(saving_the_same_again_leaves_the_action_alone, InForce) {
    report("1.1.1", ActionState::kInProgress, kFirst);
    const auto before = action("1.1.1").version;
    report("1.1.1", ActionState::kInProgress, kFirst);
    BOOST_TEST(action("1.1.1").version == before);
}

BOOST_FIXTURE_TEST_CASE(the_heir_of_an_action_is_asked_about_it, InForce) {
    keep(open_requests(as_system()));
    keep(hand_over_action(as(leader), action("1.2.1").id, clerk, "", action("1.2.1").version));
    auto change = open_requests(as_system());
    BOOST_REQUIRE(change.rows.size() == 1u);
    BOOST_TEST((row_in<Request>(change).person == clerk));
    BOOST_TEST(asked_about(facts, members[3], kFirst).empty());
}
