#include "workflow/plan/execution.h"

#include "tests/workflow/support/plan_facts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Quarter kFirst{2026, 1};

struct InForce : PlanOffice {
    InForce() { bring_into_force(); }

    [[nodiscard]] Execution on(Date day) const { return execution(facts, actions_of(facts, plan), day); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(every_action_counts_once, InForce) {
    today = date(2026, 3, 30);
    report("1.1.1", ActionState::kDone, kFirst);
    report("1.1.2", ActionState::kBlocked, kFirst);
    report("2.1.2", ActionState::kDone, kFirst);
    keep(verify_action(as(leader), action("2.1.2").id, action("2.1.2").version));
    keep(cancel_action(as(leader), action("1.2.1").id, "Lieks", action("1.2.1").version));
    keep(ask_deadline(as(members[4]), action("1.2.2").id, date(2026, 12, 1), "Iepirkums"));

    auto now = on(today);
    BOOST_TEST(now.done == 2);
    BOOST_TEST(now.at_risk == 2);
    BOOST_TEST(now.on_time == 3);
    BOOST_TEST(now.cancelled == 1);
    BOOST_TEST(now.late == 0);
    BOOST_TEST(now.all() == 8);
    BOOST_TEST(now.due == 0);

    auto in_may = on(date(2026, 5, 29));
    BOOST_TEST(in_may.late == 1);  // 1.1.2: late outweighs at risk
    BOOST_TEST(in_may.at_risk == 1);
    BOOST_TEST(in_may.due == 3);
    BOOST_TEST(in_may.due_done == 2);
    BOOST_TEST(in_may.all() == 8);

    auto at_the_end = on(date(2027, 2, 1));
    BOOST_TEST(at_the_end.late == 5);
    BOOST_TEST(at_the_end.due == 7);
}

BOOST_FIXTURE_TEST_CASE(actions_stand_in_the_order_of_the_version_in_force, InForce) {
    std::vector<std::string> numbers;
    for (const Action* one : actions_of(facts, plan)) {
        numbers.push_back(number_of(facts, *one));
        BOOST_TEST(one->title + "." == numbers.back());
    }
    BOOST_TEST(numbers.size() == 8u);
    BOOST_TEST(std::ranges::is_sorted(numbers));
}

BOOST_FIXTURE_TEST_CASE(the_nearest_deadline_comes_first_and_those_of_one_day_as_the_plan_lists_them, InForce) {
    for (auto& one : facts.actions) one.deadline = date(2026, 12, 31);
    std::vector<const Action*> actions;
    for (const char* title : {"2.1.2", "1.2.1", "1.1.3", "2.1.1"}) actions.push_back(&action(title));
    std::ranges::find(facts.actions, action("2.1.1").id, &Action::id)->deadline = date(2026, 6, 30);

    std::string order;
    for (const Action* one : by_deadline(facts, actions)) order += one->title + " ";
    BOOST_TEST(order == "2.1.1 1.1.3 1.2.1 2.1.2 ");
}

BOOST_FIXTURE_TEST_CASE(a_plan_without_a_version_in_force_has_no_actions, PlanOffice) {
    fill();
    BOOST_TEST(actions_of(facts, plan).empty());
    BOOST_TEST(plans_in_force(facts).empty());
    BOOST_TEST(execution(facts, {}, today).all() == 0);
}
