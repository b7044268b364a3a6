#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include <thread>

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Id<Agency> kAgency{1};
const Id<Agency> kNeighbour{2};
const Id<Person> kPerson{100};

void begin(Ground& ground) {
    ground.store().add_agency(sample_agency(kAgency.value), kNow);
    BOOST_REQUIRE(put(ground.store(), kAgency, sample_change()));
}

std::string name_of(const Facts& facts) { return find(facts.people, kPerson)->name; }

Change another_person(std::int64_t id) {
    return {{{"person.added", {Noun::kPerson, id}, {}}}, {sample_person(id)}, {}};
}

}  // namespace

CONTRACT(a_refusal_rolls_back_everything) {
    begin(ground);
    const auto result = ground.store().write(kAgency, {}, kNow, [](Writing& unit) -> Result<void> {
        BOOST_REQUIRE(unit.put(another_person(300)));
        unit.save_letter(sample_letter(800, kPerson));
        return refuse(Refusal::not_allowed());
    });
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kNotAllowed);
    ground.store().read(kAgency, [](Reading& unit) {
        BOOST_TEST(find(unit.facts()->people, Id<Person>{300}) == nullptr);
        BOOST_TEST(!unit.letter({800}));
        BOOST_TEST(unit.history({}, 10).size() == 2u);
    });
}

CONTRACT(an_exception_rolls_back_and_passes_through) {
    begin(ground);
    const auto fails = [](Writing& unit) -> Result<void> {
        BOOST_REQUIRE(unit.put(another_person(300)));
        throw std::out_of_range("a mistake");
    };
    BOOST_CHECK_THROW((void)ground.store().write(kAgency, {}, kNow, fails), std::out_of_range);
    BOOST_TEST(find(facts_of(ground.store(), kAgency).people, Id<Person>{300}) == nullptr);
    BOOST_REQUIRE(put(ground.store(), kAgency, another_person(300)));
}

CONTRACT(a_unit_whose_save_was_refused_is_not_committed_whatever_it_says) {
    begin(ground);
    auto stale = renamed(sample_person(kPerson.value), "Otrā");
    std::get<Person>(stale.rows[0]).version = 9;
    const auto result = ground.store().write(kAgency, {}, kNow, [&](Writing& unit) -> Result<void> {
        BOOST_REQUIRE(unit.put(another_person(300)));
        (void)unit.put(stale);
        return {};
    });
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kStale);
    BOOST_TEST(find(facts_of(ground.store(), kAgency).people, Id<Person>{300}) == nullptr);
}

CONTRACT(a_change_that_changes_nothing_is_fine) {
    begin(ground);
    BOOST_CHECK(put(ground.store(), kAgency, {}));
    ground.store().read(kAgency, [](Reading& unit) { BOOST_TEST(unit.history({}, 10).size() == 2u); });
}

CONTRACT(an_agency_that_does_not_exist_has_nothing_and_takes_nothing) {
    const auto result = put(ground.store(), kAgency, sample_change());
    BOOST_REQUIRE(!result);
    BOOST_CHECK(result.error().kind == Refusal::Kind::kNotFound);
    const auto facts = facts_of(ground.store(), kAgency);
    BOOST_TEST(!facts.agency.id);
    BOOST_TEST(facts.people.empty());
}

CONTRACT(eight_threads_write_and_nothing_is_lost) {
    begin(ground);
    constexpr int kThreads = 8;
    constexpr int kEach = 10;
    std::vector<std::thread> threads;
    std::atomic<int> failed{0};
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&ground, &failed, thread] {
            for (int at = 0; at < kEach; ++at) {
                // Read, then write: a unit of work that others overtake would lose their name.
                const auto done = ground.store().write(kAgency, {}, kNow, [](Writing& unit) {
                    const auto person = *find(unit.facts()->people, kPerson);
                    return unit.put(renamed(person, person.name + "+"));
                });
                if (!done) ++failed;
                if (!put(ground.store(), kAgency, another_person(1000 + thread * kEach + at))) ++failed;
                if (facts_of(ground.store(), kAgency).people.size() < 3) ++failed;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    BOOST_TEST(failed == 0);
    const auto facts = facts_of(ground.store(), kAgency);
    BOOST_TEST(facts.people.size() == 2u + kThreads * kEach);
    BOOST_TEST(std::ranges::count(name_of(facts), '+') == kThreads * kEach);
    const auto verdict = ground.store().verify();
    BOOST_TEST(verdict.sound);
    BOOST_TEST(verdict.events == 2 + 2 * kThreads * kEach);
}

CONTRACT(facts_are_shared_until_somebody_commits_a_change) {
    begin(ground);
    std::shared_ptr<const Facts> first;
    std::shared_ptr<const Facts> second;
    ground.store().read(kAgency, [&](Reading& unit) { first = unit.facts(); });
    ground.store().read(kAgency, [&](Reading& unit) { second = unit.facts(); });
    BOOST_TEST(first == second);
    BOOST_REQUIRE(put(ground.store(), kAgency, renamed(*find(first->people, kPerson), "Anna")));
    BOOST_TEST(name_of(facts_of(ground.store(), kAgency)) == "Anna");
    BOOST_TEST(name_of(*first) == "Ilze Kalniņa");
}

CONTRACT(a_unit_sees_its_own_change_and_nobody_else_does_before_the_commit) {
    begin(ground);
    const auto person = *find(facts_of(ground.store(), kAgency).people, kPerson);
    (void)ground.store().write(kAgency, {}, kNow, [&](Writing& unit) -> Result<void> {
        BOOST_TEST(name_of(*unit.facts()) == "Ilze Kalniņa");
        BOOST_REQUIRE(unit.put(renamed(person, "Anna")));
        BOOST_TEST(name_of(*unit.facts()) == "Anna");
        BOOST_TEST(name_of(facts_of(ground.store(), kAgency)) == "Ilze Kalniņa");
        return refuse(Refusal::not_allowed());
    });
    BOOST_TEST(name_of(facts_of(ground.store(), kAgency)) == "Ilze Kalniņa");
    // The same sequence as the change that was rolled back.
    BOOST_REQUIRE(put(ground.store(), kAgency, renamed(person, "Līga")));
    BOOST_TEST(name_of(facts_of(ground.store(), kAgency)) == "Līga");
}

CONTRACT(a_reader_keeps_its_snapshot_while_others_write) {
    begin(ground);
    ground.store().read(kAgency, [&](Reading& unit) {
        const auto before = unit.history({}, 100).size();
        BOOST_REQUIRE(put(ground.store(), kAgency, another_person(300)));
        BOOST_TEST(unit.history({}, 100).size() == before);
        BOOST_TEST(find(unit.facts()->people, Id<Person>{300}) == nullptr);
    });
    BOOST_TEST(find(facts_of(ground.store(), kAgency).people, Id<Person>{300}) != nullptr);
}

CONTRACT(agencies_never_see_or_touch_each_others_rows) {
    begin(ground);
    ground.store().add_agency(sample_agency(kNeighbour.value), kNow);
    BOOST_TEST(facts_of(ground.store(), kNeighbour).people.empty());

    const auto person = *find(facts_of(ground.store(), kAgency).people, kPerson);
    const auto foreign = put(ground.store(), kNeighbour, renamed(person, "Svešs"));
    BOOST_REQUIRE(!foreign);
    BOOST_CHECK(foreign.error().kind == Refusal::Kind::kNotFound);
    const auto agency = facts_of(ground.store(), kAgency).agency;
    const auto takeover = put(ground.store(), kNeighbour, {{{"agency.changed", {Noun::kAgency, 1}, {}}}, {agency}, {}});
    BOOST_REQUIRE(!takeover);
    BOOST_CHECK(takeover.error().kind == Refusal::Kind::kNotFound);
    const Role role{{701}, 0, kPerson, RoleKind::kMember, kToday, {}};
    const auto reference = put(ground.store(), kNeighbour, {{{"role.given", {Noun::kRole, 701}, {}}}, {role}, {}});
    BOOST_REQUIRE(!reference);
    BOOST_CHECK(reference.error().kind == Refusal::Kind::kNotFound);

    // The same ids may stand in both; each agency sees its own.
    auto sample = sample_change();
    BOOST_REQUIRE(put(ground.store(), kNeighbour, sample));
    BOOST_REQUIRE(put(ground.store(), kNeighbour,
                      renamed(*find(facts_of(ground.store(), kNeighbour).people, kPerson), "Kaimiņš")));
    BOOST_TEST(name_of(facts_of(ground.store(), kAgency)) == "Ilze Kalniņa");
    BOOST_TEST(name_of(facts_of(ground.store(), kNeighbour)) == "Kaimiņš");
}
