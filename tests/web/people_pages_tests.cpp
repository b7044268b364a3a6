#include "support/planned_house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

// The director leads the project, and somebody else directs.
struct LedHouse : PlannedHouse {
    LedHouse() {
        auto role = facts()->roles.front();
        role.kind = RoleKind::kLeader;
        Change change;
        change.events.push_back({"role.given", {Noun::kRole, role.id.value}, {}});
        change.rows = {role};
        put(change);
        sign_in();
    }
    std::string clerk_path() { return "/person/" + clerk.text(); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(who_saves_a_person_second_is_answered_as_for_any_form_not_saved) {
    PlannedHouse house;
    house.sign_in();
    auto path = "/person/" + house.clerk.text() + "/edit";
    house.get(path);
    BOOST_TEST(house.post(path, {{"name", "Juris Pirmais"}, {"language", "lv"}, {"version", "1"}}).status == 303);
    auto second = house.post(path, {{"name", "Juris Otrais"}, {"language", "lv"}, {"version", "1"}});
    BOOST_TEST(second.status == 422);
    BOOST_TEST(says(second, "Juris Pirmais"));
    BOOST_TEST(says(second, "value=\"Juris Otrais\""));
}

BOOST_AUTO_TEST_CASE(whose_letters_do_not_arrive_is_seen_in_the_list_of_people) {
    PlannedHouse house;
    house.sign_in();
    BOOST_TEST(!says(house.get("/people"), "Vēstules nepienāk"));
    Mailbox mailbox;
    mailbox.id = house.ids.make<Mailbox>();
    mailbox.address = PlannedHouse::kAddress;
    mailbox.failed_on = date(2026, 10, 6);
    Change change;
    change.events.push_back({"mailbox.suspended", {Noun::kMailbox, mailbox.id.value}, {}});
    change.rows.emplace_back(mailbox);
    house.put(change);
    BOOST_TEST(says(house.get("/people"), "Vēstules nepienāk"));
}

BOOST_AUTO_TEST_CASE(who_may_not_give_roles_is_not_offered_to) {
    LedHouse house;
    auto person = house.get(house.clerk_path());
    BOOST_TEST(person.status == 200);
    BOOST_TEST(!says(person, house.clerk_path() + "/role"));
    BOOST_TEST(house.get(house.clerk_path() + "/role").status == 404);
    BOOST_TEST(!says(house.get("/person/" + house.director.text()), "/end"));
}

BOOST_AUTO_TEST_CASE(the_director_gives_and_ends_any_role) {
    PlannedHouse house;
    house.sign_in();
    BOOST_TEST(says(house.get("/person/" + house.clerk.text()), "/role"));
    BOOST_TEST(says(house.get("/person/" + house.clerk.text() + "/role"), "value=\"leader\""));
    BOOST_TEST(says(house.get("/person/" + house.director.text()), "/end"));
}

BOOST_AUTO_TEST_CASE(an_invisible_character_is_named_beside_the_text_that_holds_it) {
    PlannedHouse house;
    house.sign_in();
    auto path = "/action/" + house.late.text() + "/cancel";
    house.get(path);
    auto shown = house.post(path, {{"reason", "Zaudē\x1fjis jēgu"}, {"version", "1"}});
    BOOST_TEST(shown.status == 422);
    BOOST_TEST(says(shown, "neredzama zīme"));
    BOOST_TEST(says(shown, "Zaudē"));
}

}  // namespace pilnveide::web::test
