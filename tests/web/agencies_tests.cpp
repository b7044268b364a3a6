#include "support/house.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

// The director of the first agency is a member, and no more, of a second one.
struct TwoAgencies : House {
    TwoAgencies() {
        Agency second;
        second.id = other = ids.make<Agency>();
        second.name = "Kaimiņu Sociālais dienests";
        record->add_agency(second, clock.at);
        Person guest;
        guest.id = there = ids.make<Person>();
        guest.name = "Dace Ozola";
        guest.account = account;
        save({{{"person.added", {Noun::kPerson, there.value}, {}}}, {guest}, {}});
    }
    void save(const Change& change) {
        auto done = record->write(other, {}, clock.at, [&](store::Writing& to) { return to.put(change); });
        BOOST_REQUIRE(done.has_value());
    }
    Id<Agency> other;
    Id<Person> there;
};

}  // namespace

BOOST_AUTO_TEST_CASE(who_works_for_one_service_sees_no_way_to_another) {
    House house;
    house.sign_in();
    BOOST_TEST(!says(house.get("/"), "/agencies"));
    BOOST_TEST(says(house.get("/agencies"), "Jūs strādājat tikai vienā dienestā"));
}

BOOST_AUTO_TEST_CASE(who_works_for_two_chooses_and_has_the_rights_of_the_chosen_one) {
    TwoAgencies house;
    house.sign_in();
    auto first = house.get("/");
    auto entries = [&](const Response& page) {
        std::size_t count = 0;
        for (auto at = page.body.find("\"/agencies\""); at != std::string::npos; ++count)
            at = page.body.find("\"/agencies\"", at + 1);
        return count;
    };
    BOOST_TEST(entries(first) == 2u);  // the header, and the menu of a narrow screen
    BOOST_TEST(house.get("/people").status == 200);
    auto before = house.cookies;
    auto choice = house.get("/agencies");
    BOOST_TEST(says(choice, "Kaimiņu Sociālais dienests"));
    auto held = house.csrf;
    for (int click = 0; click < 2; ++click) {
        house.cookies = before;
        house.csrf = held;
        auto moved = house.post("/agencies", {{"agency", house.other.text()}});
        BOOST_TEST(moved.status == 303);
        BOOST_TEST(header(moved, "Location") == "/?said=agency_chosen");
    }
    auto there = house.get("/");
    BOOST_TEST(says(there, "Kaimiņu Sociālais dienests"));
    BOOST_TEST(house.get("/people").status == 404);
    BOOST_TEST(house.post("/people/new", {{"name", "Kāds"}, {"language", "lv"}}).status == 404);
    house.restart();
    BOOST_TEST(says(house.get("/"), "Kaimiņu Sociālais dienests"));
}

BOOST_AUTO_TEST_CASE(a_page_that_was_open_before_the_change_saves_nothing_in_the_other_service) {
    TwoAgencies house;
    Role role;
    role.id = house.ids.make<Role>();
    role.person = house.there;
    role.kind = RoleKind::kDirector;
    role.from = date(2026, 1, 1);
    house.save({{{"role.given", {Noun::kRole, role.id.value}, {}}}, {role}, {}});
    house.sign_in();
    house.get("/people/new");
    auto open_page = house.csrf;
    auto before = house.cookies;
    house.post("/agencies", {{"agency", house.other.text()}});
    house.csrf = open_page;
    BOOST_TEST(house.post("/people/new", {{"name", "Kāds"}, {"language", "lv"}}).status == 403);
    house.cookies = before;
    house.pass(Sessions::kMoment);
    BOOST_TEST(house.get("/plan").status == 303);  // the session before is over
}

BOOST_AUTO_TEST_CASE(nobody_gets_into_a_service_that_does_not_list_them) {
    TwoAgencies house;
    Agency third;
    third.id = house.ids.make<Agency>();
    third.name = "Svešais dienests";
    house.record->add_agency(third, house.clock.at);
    house.sign_in();
    house.get("/agencies");
    BOOST_TEST(house.post("/agencies", {{"agency", third.id.text()}}).status == 404);
    BOOST_TEST(house.post("/agencies", {{"agency", "x"}}).status == 404);
    Person gone;
    house.record->read(house.other, [&](store::Reading& to) { gone = *find(to.facts()->people, house.there); });
    gone.left_on = date(2026, 10, 1);
    house.save({{{"person.left", {Noun::kPerson, house.there.value}, {}}}, {gone}, {}});
    BOOST_TEST(house.post("/agencies", {{"agency", house.other.text()}}).status == 404);
}

BOOST_AUTO_TEST_CASE(going_back_and_forth_makes_no_session_last_longer) {
    TwoAgencies house;
    house.sign_in();
    for (int hour = 1; hour < 12; ++hour) {
        house.pass(std::chrono::hours{1});
        house.get("/agencies");
        auto to = hour % 2 ? house.other : house.agency;
        BOOST_TEST(house.post("/agencies", {{"agency", to.text()}}).status == 303);
    }
    house.pass(std::chrono::hours{1});
    BOOST_TEST(house.get("/plan").status == 303);
}

}  // namespace pilnveide::web::test
