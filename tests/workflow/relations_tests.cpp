#include "tests/workflow/support/small_agency.h"
#include "workflow/people/relations.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;

namespace {

constexpr Date kToday = date(2026, 3, 2);

struct Case : SmallAgency {
    Relations of(Id<Person> who, std::optional<Id<Person>> owner = {}) {
        return relations(facts, By{who, {}}, kToday, owner);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(relations_of_people, Case)

BOOST_AUTO_TEST_CASE(a_person_has_the_roles_that_hold_today) {
    role(anna, RoleKind::kMember, date(2026, 3, 2), date(2026, 3, 2));
    role(juris, RoleKind::kMember, date(2026, 3, 3));
    role(zane, RoleKind::kMember, date(2026, 1, 1), date(2026, 3, 1));
    BOOST_TEST((of(director) == (Relations::kPerson | Relations::kDirector)));
    BOOST_TEST((of(anna) == (Relations::kPerson | Relations::kMember)));
    BOOST_TEST((of(juris) == Relations{Relations::kPerson}));
    BOOST_TEST((of(zane) == Relations{Relations::kPerson}));
}

BOOST_AUTO_TEST_CASE(nobody_is_the_system_and_somebody_unknown_is_nothing) {
    BOOST_TEST((relations(facts, By{}, kToday) == Relations{Relations::kSystem}));
    BOOST_TEST((of(Id<Person>{999}) == Relations{}));
}

BOOST_AUTO_TEST_CASE(who_left_has_none) {
    at(director).left_on = kToday;
    BOOST_TEST((of(director) == Relations{}));
    BOOST_TEST(holders(facts, RoleKind::kDirector, kToday).empty());
    BOOST_TEST(holders(facts, RoleKind::kDirector, kToday - days{1}).size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_owner_is_not_also_somebody_else) {
    BOOST_TEST((of(anna, anna) == (Relations::kPerson | Relations::kOwner)));
    BOOST_TEST((of(anna, juris) == (Relations::kPerson | Relations::kNotOwner)));
    BOOST_TEST((of(anna) == Relations{Relations::kPerson}));
}

BOOST_AUTO_TEST_CASE(a_substitute_has_the_absent_persons_relations_while_it_lasts) {
    substitute(director, anna, kToday, kToday);
    BOOST_TEST((of(anna) == (Relations::kPerson | Relations::kDirector)));
    BOOST_TEST((relations(facts, By{anna, {}}, kToday + days{1}) == Relations{Relations::kPerson}));
    BOOST_TEST((of(anna, director) == (Relations::kPerson | Relations::kDirector | Relations::kOwner)));
    BOOST_TEST((holders(facts, RoleKind::kDirector, kToday) == std::vector{director}));
}

BOOST_AUTO_TEST_CASE(the_owners_substitute_cannot_pass_for_somebody_else) {
    substitute(juris, leader, kToday, kToday);
    BOOST_TEST(!of(leader, juris).has(Relations::kNotOwner));
}

BOOST_AUTO_TEST_CASE(substitutes_of_substitutes_act_and_are_told) {
    substitute(director, anna, kToday, kToday);
    substitute(anna, juris, kToday, kToday);
    BOOST_TEST(of(juris).has(Relations::kDirector));
    BOOST_TEST((told_instead_of(facts, director, kToday) == juris));
    BOOST_TEST((told_instead_of(facts, director, kToday + days{1}) == director));
}

BOOST_AUTO_TEST_CASE(two_who_stand_in_for_each_other_are_told_themselves) {
    substitute(anna, juris, kToday, kToday);
    substitute(juris, anna, kToday, kToday);
    BOOST_TEST((told_instead_of(facts, anna, kToday) == anna));
    BOOST_TEST(of(anna, juris).has(Relations::kOwner));
}

BOOST_AUTO_TEST_CASE(a_substitute_who_left_is_not_told) {
    substitute(anna, juris, kToday, kToday);
    at(juris).left_on = kToday;
    BOOST_TEST((told_instead_of(facts, anna, kToday) == anna));
}

BOOST_AUTO_TEST_CASE(of_two_substitutes_the_one_named_for_later_is_told) {
    substitute(anna, juris, kToday - days{10}, kToday + days{10});
    substitute(anna, zane, kToday, kToday);
    BOOST_TEST((told_instead_of(facts, anna, kToday) == zane));
}

BOOST_AUTO_TEST_SUITE_END()
