#include "web/role_words.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

BOOST_AUTO_TEST_CASE(a_role_agrees_with_the_person_who_holds_it) {
    using Address = workflow::Person::Address;
    using workflow::RoleKind;
    Languages languages;
    const auto& lv = languages.of("lv");
    BOOST_TEST(role_word(lv, RoleKind::kDirector, Address::kFeminine) == "dienesta vadītāja");
    BOOST_TEST(role_word(lv, RoleKind::kDirector, Address::kMasculine) == "dienesta vadītājs");
    BOOST_TEST(role_word(lv, RoleKind::kMember, Address::kFeminine) == "pašnovērtējuma grupas dalībniece");
    BOOST_TEST(role_word(lv, RoleKind::kLeader) == "projekta vadītājs");
    BOOST_TEST(role_word(languages.of("en"), RoleKind::kLeader, Address::kFeminine) == "project leader");
}

}  // namespace pilnveide::web::test
