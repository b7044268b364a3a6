#include "catalog/catalogue.h"
#include "tests/workflow/support/plan_facts.h"
#include "workflow/catalogue/own_additions.h"
#include "workflow/catalogue/own_practice_acts.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
namespace catalog = pilnveide::catalog;

namespace {

struct Ground : Office {
    catalog::Catalogue catalogue = *catalog::read_catalogue(catalog::built_in_folders()).catalogue;
    const catalog::Framework& framework = *catalogue.newest(catalog::kMethodology);

    Result<Change> add(Id<Person> by, const std::string& subcriterion, const std::string& title) {
        return add_own_practice(as(by), framework, subcriterion, {title, "Ko aplūko", 0});
    }
    const OwnPractice& added(const std::string& subcriterion, const std::string& title) {
        const auto id = row_in<OwnPractice>(keep(add(leader, subcriterion, title))).id;
        return *find(facts.own_practices, id);
    }
    const OwnPractice& again(Id<OwnPractice> id) { return *find(facts.own_practices, id); }
    void retire(Id<OwnPractice> id) {
        keep(retire_own_practice(as(leader), id, "Vairs nav vajadzīga", again(id).version));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_practice_acts, Ground)

BOOST_AUTO_TEST_CASE(own_practices_have_numbers_of_their_own_in_each_subcriterion) {
    BOOST_TEST(added("1.2", "Pirmā").number() == "1.2.A1");
    BOOST_TEST(added("1.2", "Otrā").number() == "1.2.A2");
    BOOST_TEST(added("5.1", "Trešā").number() == "5.1.A1");
    BOOST_TEST(own_practice(facts, "kvpm", "1.2.A2")->title == "Otrā");
    BOOST_TEST(own_practice(facts, "kvpm", "1.2.A3") == nullptr);
    BOOST_TEST(own_practice(facts, "caf-panel", "1.2.A2") == nullptr);
    const auto first = own_practices_of(facts, "kvpm", "1.2");
    BOOST_REQUIRE(first.size() == 2u);
    BOOST_TEST(first[0]->title == "Pirmā");
}

BOOST_AUTO_TEST_CASE(a_number_is_never_used_again) {
    added("1.2", "Pirmā");
    const auto last = added("1.2", "Otrā").id;
    retire(last);
    BOOST_TEST(added("1.2", "Jauna").number() == "1.2.A3");
    keep(bring_back_own_practice(as(director), last, again(last).version));
    BOOST_TEST(again(last).number() == "1.2.A2");
}

BOOST_AUTO_TEST_CASE(a_retired_practice_stays_with_its_day_and_reason) {
    const auto id = added("1.2", "Pirmā").id;
    today = date(2026, 3, 2);
    BOOST_TEST(refused(retire_own_practice(as(leader), id, " ", again(id).version), Problem::kReasonMissing, "reason"));
    const auto change = keep(retire_own_practice(as(leader), id, "Vairs nav vajadzīga", again(id).version));
    BOOST_TEST(tells(change, "own_practice.retired"));
    BOOST_TEST(change.removals.empty());
    BOOST_REQUIRE(own_practices_of(facts, "kvpm", "1.2").size() == 1u);
    BOOST_TEST(!again(id).in_use());
    BOOST_TEST((again(id).retired_on == date(2026, 3, 2)));
    BOOST_TEST(again(id).retire_reason == "Vairs nav vajadzīga");
    BOOST_TEST((again(id).added_on == date(2026, 1, 5)));
    BOOST_TEST(refused(edit_own_practice(as(leader), id, {"Cits", "", again(id).version}), Problem::kWrongState));
    BOOST_TEST(refused(retire_own_practice(as(leader), id, "Vēlreiz", again(id).version), Problem::kWrongState));
}

BOOST_AUTO_TEST_CASE(a_practice_brought_back_is_in_use_without_a_reason) {
    const auto id = added("1.2", "Pirmā").id;
    BOOST_TEST(refused(bring_back_own_practice(as(leader), id, again(id).version), Problem::kWrongState));
    retire(id);
    added("1.2", "Pirmā");
    BOOST_TEST(refused(bring_back_own_practice(as(leader), id, again(id).version), Problem::kDefinedAlready));
    const auto other = own_practice(facts, "kvpm", "1.2.A2")->id;
    keep(edit_own_practice(as(leader), other, {"Cita", "", again(other).version}));
    BOOST_TEST(tells(keep(bring_back_own_practice(as(leader), id, again(id).version)), "own_practice.brought_back"));
    BOOST_TEST(again(id).in_use());
    BOOST_TEST(again(id).retire_reason.empty());
}

BOOST_AUTO_TEST_CASE(an_edit_keeps_the_number_and_tells_the_history_what_it_says) {
    const auto id = added("1.2", "Pirmā").id;
    const auto before = again(id).version;
    const auto change = keep(edit_own_practice(as(director), id, {" Labāka ", "Teksts", before}));
    BOOST_TEST(again(id).title == "Labāka");
    BOOST_TEST(again(id).number() == "1.2.A1");
    BOOST_TEST(change.events.front().details.front().second == "Labāka");
    BOOST_TEST(refused(edit_own_practice(as(leader), id, {"Vēl", "", before}), Refusal::Kind::kStale));
    BOOST_TEST(refused(edit_own_practice(as(leader), id, {"", "", before + 1}), Problem::kMissing, "title"));
}

BOOST_AUTO_TEST_CASE(what_is_no_enabler_subcriterion_takes_no_practice) {
    for (const auto* number : {"6.1", "6.1.1", "1", "1.2.1", "1.9", "9.1", "", "x"})
        BOOST_TEST(refused(add(leader, number, "Prakse"), Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_CASE(two_practices_in_use_do_not_bear_one_title) {
    added("1.2", "Pirmā");
    BOOST_TEST(refused(add(leader, "1.2", "Pirmā "), Problem::kDefinedAlready, "title"));
    BOOST_TEST(added("1.3", "Pirmā").number() == "1.3.A1");
}

BOOST_AUTO_TEST_CASE(director_and_leader_add_and_nobody_else) {
    keep(add(director, "1.2", "Pirmā"));
    const auto id = added("1.2", "Otrā").id;
    const auto version = again(id).version;
    for (auto who : {administrator, clerk, members.front()}) {
        BOOST_TEST(refused(add(who, "1.2", "Trešā"), Refusal::Kind::kNotAllowed));
        BOOST_TEST(refused(edit_own_practice(as(who), id, {"Cita", "", version}), Refusal::Kind::kNotAllowed));
        BOOST_TEST(refused(retire_own_practice(as(who), id, "Kāpēc", version), Refusal::Kind::kNotAllowed));
        BOOST_TEST(refused(bring_back_own_practice(as(who), id, version), Refusal::Kind::kNotAllowed));
    }
    BOOST_TEST(refused(edit_own_practice(as(leader), {999'999}, {"Cita", "", 1}), Refusal::Kind::kNotFound));
}

BOOST_AUTO_TEST_SUITE_END()
