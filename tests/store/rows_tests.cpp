#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"
#include "tests/store/support/shown.h"

#include <map>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};
const Id<Person> kPerson{100};

template <class Noun>
void collect(std::map<std::int64_t, std::string>& out, const std::vector<Noun>& rows) {
    for (const auto& row : rows) out[row.id.value] = shown(row);
}

// Every row of the facts, shown, by id.
std::map<std::int64_t, std::string> collected(const Facts& facts) {
    std::map<std::int64_t, std::string> out;
    collect(out, facts.people);
    collect(out, facts.roles);
    collect(out, facts.substitutes);
    collect(out, facts.cycles);
    collect(out, facts.tasks);
    collect(out, facts.gate_records);
    collect(out, facts.plans);
    collect(out, facts.versions);
    collect(out, facts.priorities);
    collect(out, facts.goals);
    collect(out, facts.planned_actions);
    collect(out, facts.actions);
    collect(out, facts.wishes);
    collect(out, facts.requests);
    collect(out, facts.reports);
    collect(out, facts.reviews);
    collect(out, facts.own_practices);
    collect(out, facts.own_indicators);
    collect(out, facts.meetings);
    collect(out, facts.guests);
    collect(out, facts.certificates);
    collect(out, facts.publications);
    collect(out, facts.hand_over_wishes);
    collect(out, facts.mailboxes);
    collect(out, facts.holds);
    return out;
}

// The same of a change, as saved: each version raised by one.
std::map<std::int64_t, std::string> expected(const Change& change) {
    std::map<std::int64_t, std::string> out;
    for (const auto& row : change.rows) {
        std::visit(
            [&out](auto noun) {
                ++noun.version;
                out[noun.id.value] = shown(noun);
            },
            row);
    }
    return out;
}

void begin(Ground& ground) {
    ground.store().add_agency(sample_agency(kAgency.value), kNow);
    BOOST_REQUIRE(put(ground.store(), kAgency, sample_change()));
}

void check_same(const std::map<std::int64_t, std::string>& there, const std::map<std::int64_t, std::string>& wanted) {
    BOOST_TEST(there.size() == wanted.size());
    for (const auto& [id, text] : wanted) BOOST_TEST(there.at(id) == text);
}

// Raises the versions of all rows, so that saving them again is an update.
Change again(Change change) {
    for (auto& row : change.rows) std::visit([](auto& noun) { ++noun.version; }, row);
    return change;
}

}  // namespace

CONTRACT(every_row_comes_back_as_it_was_saved) {
    begin(ground);
    ground.reopen();
    check_same(collected(facts_of(ground.store(), kAgency)), expected(sample_change()));
}

CONTRACT(every_row_comes_back_as_it_was_saved_again) {
    begin(ground);
    auto change = again(sample_change());
    std::get<Person>(change.rows[2]).left_on.reset();
    BOOST_REQUIRE(put(ground.store(), kAgency, change));
    ground.reopen();
    check_same(collected(facts_of(ground.store(), kAgency)), expected(change));
}

CONTRACT(the_official_wording_comes_back_beside_the_facts) {
    begin(ground);
    OfficialWording wording{{800},
                            0,
                            "kvpm",
                            WordingKind::kBase,
                            "1.2.3",
                            "Teksts",
                            "a.txt",
                            true,
                            kToday,
                            kPerson,
                            "Cits teksts",
                            WordingState::kDoubtful,
                            "misprinted 3.2.1",
                            "b.txt"};
    BOOST_REQUIRE(
        put(ground.store(), kAgency, {{{"wording.decided", {Noun::kOfficialWording, 800}, {}}}, {wording}, {}}));
    ground.reopen();
    std::vector<OfficialWording> there;
    ground.store().read(kAgency, [&](Reading& record) { there = record.official_wording(); });
    BOOST_REQUIRE(there.size() == 1u);
    wording.version = 1;
    BOOST_TEST(shown(there.front()) == shown(wording));
    ground.store().read(Id<Agency>{2}, [&](Reading& record) { there = record.official_wording(); });
    BOOST_TEST(there.empty());
}

CONTRACT(rows_are_sorted_by_id) {
    begin(ground);
    const auto facts = facts_of(ground.store(), kAgency);
    BOOST_REQUIRE(find(facts.actions, Id<Action>{114}) != nullptr);
    BOOST_TEST(std::ranges::is_sorted(facts.actions, {}, &Action::id));
}

CONTRACT(an_agency_comes_back_with_its_policy) {
    begin(ground);
    auto agency = sample_agency(kAgency.value);
    agency.version = 1;
    BOOST_TEST(shown(facts_of(ground.store(), kAgency).agency) == shown(agency));
    BOOST_TEST(shown(ground.store().agencies().at(0)) == shown(agency));
    agency.policy.due_first = 12;
    BOOST_REQUIRE(put(ground.store(), kAgency, {{{"agency.changed", {Noun::kAgency, 1}, {}}}, {agency}, {}}));
    BOOST_TEST(facts_of(ground.store(), kAgency).agency.policy.due_first == 12);
}

CONTRACT(the_second_saver_is_told_and_nothing_of_theirs_is_saved) {
    begin(ground);
    const auto read = facts_of(ground.store(), kAgency).people.at(0);
    BOOST_REQUIRE(put(ground.store(), kAgency, renamed(read, "Pirmā")));
    auto second = renamed(read, "Otrā");
    second.rows.insert(second.rows.begin(), sample_person(500));
    const auto result = put(ground.store(), kAgency, second);
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kStale);
    const auto facts = facts_of(ground.store(), kAgency);
    BOOST_TEST(facts.people.at(0).name == "Pirmā");
    BOOST_TEST(find(facts.people, Id<Person>{500}) == nullptr);
}

CONTRACT(a_second_request_of_one_quarter_is_stale) {
    begin(ground);
    const Request again{{700}, 0, kPerson, {2026, 3}, kToday, kToday, RequestState::kAsked, {}};
    const auto result = put(ground.store(), kAgency, {{{"request.asked", {Noun::kRequest, 700}, {}}}, {again}, {}});
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kStale);
}

CONTRACT(a_number_of_an_own_practice_is_given_once) {
    begin(ground);
    const OwnPractice again{{702}, 0, "kvpm", "1.2", 3, "Cita prakse", "", kToday, {}, ""};
    const auto result =
        put(ground.store(), kAgency, {{{"own_practice.added", {Noun::kOwnPractice, 702}, {}}}, {again}, {}});
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kStale);
}

CONTRACT(what_refers_to_nothing_is_not_found) {
    begin(ground);
    const Role role{{701}, 0, {999}, RoleKind::kMember, kToday, {}};
    const auto result = put(ground.store(), kAgency, {{{"role.given", {Noun::kRole, 701}, {}}}, {role}, {}});
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kNotFound);
    BOOST_TEST(facts_of(ground.store(), kAgency).roles.size() == 1u);
}

CONTRACT(rows_of_a_draft_are_taken_out_by_version) {
    begin(ground);
    const Event event{"priority.removed", {Noun::kPriority, 110}, {}};
    const Removal priority{{Noun::kPriority, 110}, 1};
    const Removal goal{{Noun::kGoal, 111}, 1};
    const Removal planned{{Noun::kPlannedAction, 112}, 1};
    const auto stale = put(ground.store(), kAgency, {{event}, {}, {{planned.subject, 2}}});
    BOOST_REQUIRE(!stale);
    BOOST_CHECK(stale.error().kind == Refusal::Kind::kStale);
    BOOST_REQUIRE(put(ground.store(), kAgency, {{event}, {}, {priority, goal, planned}}));
    const auto facts = facts_of(ground.store(), kAgency);
    BOOST_TEST(facts.priorities.empty());
    BOOST_TEST(facts.goals.empty());
    BOOST_TEST(facts.planned_actions.empty());
    const auto gone = put(ground.store(), kAgency, {{event}, {}, {goal}});
    BOOST_REQUIRE(!gone);
    BOOST_CHECK(gone.error().kind == Refusal::Kind::kNotFound);
}
