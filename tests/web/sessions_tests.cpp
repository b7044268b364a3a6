#include "support/house.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using workflow::LinkPurpose;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

BOOST_AUTO_TEST_CASE(the_record_keeps_no_token_that_could_be_used) {
    House house;
    house.sign_in();
    auto token = house.cookies["__Host-s"];
    BOOST_TEST(token.size() == 52u);
    BOOST_TEST(!house.record->session(token));
    BOOST_TEST(house.record->session(workflow::digest(token)).has_value());
}

BOOST_AUTO_TEST_CASE(a_session_ends_two_hours_after_the_last_click) {
    House house;
    house.sign_in();
    house.pass(119min);
    BOOST_TEST(house.get("/plan").status == 200);
    house.pass(119min);
    BOOST_TEST(house.get("/plan").status == 200);
    house.pass(120min);
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(a_session_ends_twelve_hours_after_signing_in) {
    House house;
    house.sign_in();
    for (int hour = 1; hour < 12; ++hour) {
        house.pass(1h);
        BOOST_TEST(house.get("/plan").status == 200);
    }
    house.pass(1h);
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(a_moved_calendar_ends_no_session) {
    House house;
    house.sign_in();
    house.clock.at += std::chrono::days{90};
    BOOST_TEST(house.get("/plan").status == 200);
}

BOOST_AUTO_TEST_CASE(a_session_lives_over_a_restart_but_not_longer_for_it) {
    House house;
    house.sign_in();
    house.restart();
    BOOST_TEST(house.get("/plan").status == 200);
    house.restart();
    house.pass(2h + 1min);
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(what_is_seen_is_written_once_a_minute) {
    House house;
    house.sign_in();
    auto hash = workflow::digest(house.cookies["__Host-s"]);
    auto began = house.record->session(hash)->seen_at;
    house.pass(59s);
    house.get("/plan");
    BOOST_TEST((house.record->session(hash)->seen_at == began));
    house.pass(1s);
    house.get("/plan");
    BOOST_TEST((house.record->session(hash)->seen_at == began + 60s));
}

BOOST_AUTO_TEST_CASE(signing_out_ends_the_session_for_whoever_holds_its_token) {
    House house;
    house.sign_in();
    house.get("/plan");
    auto held = house.cookies;
    BOOST_TEST(house.post("/sign-out", {}).status == 303);
    house.cookies = held;
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(signing_in_again_ends_the_session_before) {
    House house;
    house.sign_in();
    auto held = house.cookies;
    house.cookies.erase("__Host-s");
    house.get("/sign-in");
    house.cookies["__Host-s"] = held["__Host-s"];
    house.post("/sign-in", {{"email", House::kAddress}, {"password", House::kPassword}});
    BOOST_TEST(house.cookies["__Host-s"] != held["__Host-s"]);
    house.cookies = held;
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(a_disabled_account_is_out_within_a_minute) {
    House house;
    house.sign_in();
    auto account = *house.record->account(house.account);
    account.disabled = true;
    BOOST_TEST(house.record->save_account(account).has_value());
    house.pass(60s);
    BOOST_TEST(house.get("/plan").status == 303);
    BOOST_TEST(house.sign_in().status == 422);
}

BOOST_AUTO_TEST_CASE(an_invitation_is_shown_as_often_as_asked_and_accepted_once) {
    House house;
    auto path = "/i/" + house.link_to(house.clerk, LinkPurpose::kInvitation);
    for (int scan = 0; scan < 3; ++scan) BOOST_TEST(house.get(path).status == 200);
    auto wrong = house.post(path, {{"password", "parole123456"}, {"repeated", "parole123456"}});
    BOOST_TEST(wrong.status == 422);
    auto accepted = house.post(path, {{"password", "divi zili ziloņi"}, {"repeated", "divi zili ziloņi"}});
    BOOST_TEST(accepted.status == 303);
    BOOST_TEST(header(accepted, "Location") == "/?said=welcome");
    BOOST_TEST(house.get("/plan").status == 200);
    BOOST_TEST(house.record->account_of("juris@dienests.lv").has_value());
    BOOST_TEST(house.get(path).status == 410);
    house.cookies.clear();
    BOOST_TEST(house.sign_in("JURIS@dienests.lv ", "divi zili ziloņi").status == 303);
}

BOOST_AUTO_TEST_CASE(an_invitation_to_an_address_with_an_account_asks_to_sign_in_and_changes_no_password) {
    House house;
    workflow::Agency second;
    second.id = house.ids.make<workflow::Agency>();
    second.name = "Kaimiņu Sociālais dienests";
    house.record->add_agency(second, house.clock.at);
    workflow::Person guest;
    guest.id = house.ids.make<workflow::Person>();
    guest.email = House::kAddress;
    auto added = house.record->write(second.id, {}, house.clock.at, [&](store::Writing& to) {
        return to.put({{{"person.added", {workflow::Noun::kPerson, guest.id.value}, {}}}, {guest}, {}});
    });
    BOOST_TEST(added.has_value());
    std::swap(house.agency, second.id);
    auto path = "/i/" + house.link_to(guest.id, LinkPurpose::kInvitation);
    auto shown = house.get(path);
    BOOST_TEST(says(shown, "Kaimiņu Sociālais dienests"));
    BOOST_TEST(!says(shown, "name=\"repeated\""));
    auto fresh = house.post(path, {{"password", "divi zili ziloņi"}, {"repeated", "divi zili ziloņi"}});
    BOOST_TEST(fresh.status == 422);
    auto before = house.record->account_of(House::kAddress)->password_hash;
    auto joined = house.post(path, {{"password", House::kPassword}});
    BOOST_TEST(header(joined, "Location") == "/?said=joined");
    BOOST_TEST(house.record->account_of(House::kAddress)->password_hash == before);
    BOOST_TEST(house.record->memberships(house.account).size() == 2u);
    BOOST_TEST(says(house.get("/agencies"), "Paraugnovada Sociālais dienests"));
    BOOST_TEST(house.get(path).status == 410);
}

BOOST_AUTO_TEST_CASE(a_link_opens_only_what_it_is_for_and_only_while_it_lives) {
    House house;
    auto token = house.link_to(house.director, LinkPurpose::kPasswordReset);
    BOOST_TEST(house.get("/p/" + token).status == 200);
    BOOST_TEST(house.get("/i/" + token).status == 410);
    auto other = token;
    other.back() = other.back() == 'a' ? 'q' : 'a';
    BOOST_TEST(house.get("/p/" + other).status == 410);
    BOOST_TEST(house.get("/p/x").status == 410);
    house.pass(std::chrono::days{1});
    BOOST_TEST(house.get("/p/" + token).status == 410);
}

BOOST_AUTO_TEST_CASE(a_new_password_ends_every_session_of_the_old_one) {
    House house;
    house.sign_in();
    auto elsewhere = house.cookies;
    house.cookies.clear();
    auto path = "/p/" + house.link_to(house.director, LinkPurpose::kPasswordReset);
    house.get(path);
    BOOST_TEST(house.post(path, {{"password", "divi zili ziloņi"}, {"repeated", "divi zili ziloņi"}}).status == 303);
    BOOST_TEST(house.get("/plan").status == 200);
    house.cookies = elsewhere;
    BOOST_TEST(house.get("/plan").status == 303);
    BOOST_TEST(house.sign_in().status == 422);
    BOOST_TEST(house.post(path, {{"password", "divi zili ziloņi"}, {"repeated", "divi zili ziloņi"}}).status == 410);
}

BOOST_AUTO_TEST_CASE(a_forgotten_password_says_the_same_for_all_and_asks_for_a_letter_for_some) {
    House house;
    house.get("/password");
    auto unknown = house.post("/password", {{"email", "nav@dienests.lv"}});
    BOOST_TEST(house.letters_waited == 0);
    auto known = house.post("/password", {{"email", "Dace@Dienests.lv"}});
    BOOST_TEST(house.letters_waited == 1);
    BOOST_TEST(known.body == unknown.body);
    for (int more = 0; more < 5; ++more) house.post("/password", {{"email", House::kAddress}});
    std::size_t notices = 0;
    house.record->read(house.agency, [&](store::Reading& record) { notices = record.ledger().all().size(); });
    BOOST_TEST(notices == 3u);
}

}  // namespace pilnveide::web::test
