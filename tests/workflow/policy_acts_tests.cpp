#include "workflow/notices/policy_acts.h"

#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace pilnveide::workflow;

namespace {

constexpr Date kToday = date(2026, 10, 7);  // a Wednesday

class Counted : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 100'000;
};

struct Case : SmallAgency {
    Counted ids;
    PolicyInput input = policy_of(facts.agency);

    Acting by(Id<Person> person, Date today = kToday) {
        return {facts, By{person, {}}, instant_of(today, std::chrono::hours{10}), today, ids};
    }
    Result<Change> set(Id<Person> person, Date today = kToday) { return set_policy(by(person, today), input); }

    // Saved, as the store would.
    void change(const std::function<void(PolicyInput&)>& edit, Date today) {
        input = policy_of(facts.agency);
        edit(input);
        auto decided = set_policy(by(leader, today), input);
        BOOST_REQUIRE(decided.has_value());
        BOOST_REQUIRE(!decided->events.empty());
        apply(facts, *decided);
    }
    std::vector<std::string> on(Date day) { return told(*this, say(day)); }
};

std::string field_of(const Result<Change>& refused) {
    BOOST_REQUIRE(!refused.has_value());
    BOOST_REQUIRE(refused.error().problems.size() == 1u);
    return refused.error().problems.front().field;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(policy_acts, Case)

BOOST_AUTO_TEST_CASE(leader_director_and_administrator_set_it_and_nobody_else) {
    input.policy.due_first = 12;
    role(juris, RoleKind::kAdministrator);
    BOOST_TEST(set(leader).has_value());
    BOOST_TEST(set(director).has_value());
    BOOST_TEST(set(juris).has_value());
    const auto refused = set(anna);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST((refused.error().kind == Refusal::Kind::kNotAllowed));
}

BOOST_AUTO_TEST_CASE(a_changed_figure_moves_the_day_and_the_event_holds_both_values) {
    input.policy.due_first = 15;
    input.policy.quiet_day = 4;
    input.follows_moved_days = false;
    const auto changed = set(leader);
    BOOST_REQUIRE(changed.has_value());
    const auto& agency = std::get<Agency>(changed->rows.front());
    BOOST_TEST((agency.policy_set_on == kToday));
    BOOST_TEST(agency.policy.due_first == 15);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"due_first", "10 → 15"}, {"quiet_day", "0 → 4"}, {"follows_moved_days", "1 → 0"}};
    BOOST_TEST((changed->events.front().details == expected));
}

BOOST_AUTO_TEST_CASE(another_telephone_moves_no_day_and_nothing_changed_saves_nothing) {
    input.phone = "+371 67000000";
    const auto phone = set(leader);
    BOOST_REQUIRE(phone.has_value());
    BOOST_TEST((std::get<Agency>(phone->rows.front()).policy_set_on == facts.agency.policy_set_on));
    input = policy_of(facts.agency);
    const auto nothing = set(leader);
    BOOST_REQUIRE(nothing.has_value());
    BOOST_TEST(nothing->events.empty());
    BOOST_TEST(nothing->rows.empty());
}

BOOST_AUTO_TEST_CASE(the_second_of_two_savers_is_told) {
    input.policy.due_first = 15;
    ++facts.agency.version;
    const auto refused = set(leader);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST((refused.error().kind == Refusal::Kind::kStale));
}

BOOST_AUTO_TEST_CASE(every_figure_keeps_to_its_range) {
    for (const auto& figure : figures()) {
        BOOST_TEST_CONTEXT(figure.name) {
            for (int value : {figure.lowest - 1, figure.highest + 1}) {
                input = policy_of(facts.agency);
                input.policy.*figure.figure = value;
                const auto refused = set(leader);
                BOOST_REQUIRE(!refused.has_value());
                BOOST_TEST(refused.error().problems.front().field == figure.name);
                BOOST_TEST((refused.error().problems.front().problem == Problem::kOutOfRange));
            }
        }
    }
    input = policy_of(facts.agency);
    input.policy.quiet_day = 6;
    BOOST_TEST(field_of(set(leader)) == "quiet_day");
    input = policy_of(facts.agency);
    input.last_assessed_on = kToday + days{1};
    BOOST_TEST(field_of(set(leader)) == "last_assessed_on");
}

BOOST_AUTO_TEST_CASE(figures_keep_their_order) {
    const auto wrong = [&](int Policy::*figure, int value) {
        input = policy_of(facts.agency);
        input.policy.*figure = value;
        return field_of(set(leader));
    };
    BOOST_TEST(wrong(&Policy::due_second, 10) == "due_second");
    BOOST_TEST(wrong(&Policy::due_first, 3) == "due_second");
    BOOST_TEST(wrong(&Policy::escalate_director, 5) == "escalate_director");
    BOOST_TEST(wrong(&Policy::review_due, 5) == "review_due");
    BOOST_TEST(wrong(&Policy::prompt_second, 60) == "prompt_second");
    BOOST_TEST(wrong(&Policy::certificate_second, 90) == "certificate_second");
}

BOOST_AUTO_TEST_SUITE_END()
