#include "support/house.h"
#include "web/next_page.h"
#include "web/route.h"
#include "web/route_path.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {

using workflow::LinkPurpose;
using std::chrono_literals::operator""h;
using std::chrono_literals::operator""s;

BOOST_AUTO_TEST_CASE(a_path_gives_its_names_their_values) {
    auto values = match("/action/{action}/verify", "/action/abc/verify");
    BOOST_REQUIRE(values);
    BOOST_TEST(values->at("action") == "abc");
    BOOST_TEST(!match("/action/{action}/verify", "/action/abc"));
    BOOST_TEST(!match("/action/{action}", "/action/abc/verify"));
    BOOST_TEST(!match("/action/{action}", "/action/"));
    BOOST_TEST(!match("/action/{action}/verify", "/action//verify"));
    BOOST_TEST(match("/", "/").has_value());
    BOOST_TEST(!match("/", "/a"));
    BOOST_TEST(!match("/sign-in", "/sign-in/"));
}

BOOST_AUTO_TEST_CASE(no_two_routes_are_the_same) {
    for (const auto& one : routes()) {
        int same = 0;
        for (const auto& other : routes()) same += one.method == other.method && one.path == other.path;
        BOOST_TEST_CONTEXT(one.path) { BOOST_TEST(same == 1); }
    }
}

BOOST_AUTO_TEST_CASE(after_signing_in_one_goes_only_to_a_path_of_ours) {
    BOOST_TEST(safe_next("/task/abc") == "/task/abc");
    for (const auto* bad : {"", "//evil.lv", "/\\evil.lv", "\\\\evil.lv", "https://evil.lv", "javascript:alert(1)",
                            "evil", "/\tevil", "/a\r\nb", " /a", "/ā"}) {
        BOOST_TEST(safe_next(bad) == "/");
    }
    BOOST_TEST(as_query_value("/a b?c=ā") == "/a%20b%3Fc%3D%C4%81");
}

BOOST_AUTO_TEST_CASE(who_is_not_signed_in_is_led_to_the_door_and_back) {
    House house;
    auto response = house.get("/plan");
    BOOST_TEST(response.status == 303);
    BOOST_TEST(header(response, "Location") == "/sign-in?next=/plan");
    response = house.sign_in(House::kAddress, House::kPassword, "/plan");
    BOOST_TEST(response.status == 303);
    BOOST_TEST(header(response, "Location") == "/plan");
    auto cookie = header(response, "Set-Cookie");
    BOOST_TEST(cookie.starts_with("__Host-s="));
    BOOST_TEST(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"));
    BOOST_TEST(house.get("/plan").status == 200);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_and_an_unknown_address_look_the_same) {
    House house;
    auto wrong = house.sign_in(House::kAddress, "nav pareizi nemaz");
    auto unknown = house.sign_in("cits1@dienests.lv", "nav pareizi nemaz");
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(says(wrong, "E-pasta adrese vai parole nav pareiza."));
    auto at = unknown.body.find("cits1@dienests.lv");
    BOOST_REQUIRE(at != std::string::npos);
    BOOST_TEST(unknown.body.replace(at, 17, House::kAddress) == wrong.body);
}

BOOST_AUTO_TEST_CASE(too_many_tries_are_told_when_to_come_back) {
    House house;
    for (int failure = 0; failure < 5; ++failure) house.sign_in(House::kAddress, "nav pareizi nemaz");
    auto response = house.sign_in();
    BOOST_TEST(response.status == 429);
    BOOST_TEST(header(response, "Retry-After") == "30");
    house.pass(30s);
    BOOST_TEST(house.sign_in().status == 303);
}

BOOST_AUTO_TEST_CASE(a_form_counts_only_with_its_token_and_from_our_own_pages) {
    House house;
    house.sign_in();
    Request request;
    request.method = Method::kPost;
    request.path = "/sign-out";
    request.cookies = house.cookies;
    BOOST_TEST(house.ask(request).status == 403);
    request.form.emplace("csrf", house.cookies["__Host-d"]);  // of the door, not of the session
    BOOST_TEST(house.ask(request).status == 403);
    house.get("/plan");
    request.form = {{"csrf", house.csrf}};
    request.headers["sec-fetch-site"] = "cross-site";
    BOOST_TEST(house.ask(request).status == 403);
    request.headers = {{"origin", "https://evil.lv"}, {"host", "127.0.0.1:8080"}};
    BOOST_TEST(house.ask(request).status == 403);
    request.headers = {
        {"origin", "http://127.0.0.1:8080"}, {"host", "127.0.0.1:8080"}, {"sec-fetch-site", "same-origin"}};
    BOOST_TEST(house.ask(request).status == 303);
    BOOST_TEST(house.get("/plan").status == 303);
}

BOOST_AUTO_TEST_CASE(a_browser_without_cookies_is_told_why_it_cannot_sign_in) {
    House house;
    house.get("/sign-in");
    house.cookies.clear();
    auto response = house.post("/sign-in", {{"email", House::kAddress}, {"password", House::kPassword}});
    BOOST_TEST(response.status == 403);
    BOOST_TEST(says(response, "Jūsu pārlūks neatsūtīja sīkdatni"));
}

BOOST_AUTO_TEST_CASE(a_form_sent_after_the_session_gives_back_what_was_typed) {
    House house;
    house.sign_in();
    house.get("/plan");
    house.pass(3h);
    auto response = house.post("/plan/new", {{"title", "Pilnveides plāns 2027"}, {"password", "noslēpums"}});
    BOOST_TEST(response.status == 403);
    BOOST_TEST(says(response, "Pilnveides plāns 2027"));
    BOOST_TEST(!says(response, "noslēpums"));
    BOOST_TEST(says(response, "name=\"next\" value=\"/plan/new\""));
}

BOOST_AUTO_TEST_CASE(no_such_page_and_no_right_to_it_are_one_page) {
    House house;
    auto none = house.get("/no-such-page");
    BOOST_TEST(none.status == 404);
    house.sign_in();
    BOOST_TEST(house.get("/no-such-page").status == 404);
    auto wrong = house.get("/sign-out");
    BOOST_TEST(wrong.status == 405);
    BOOST_TEST(header(wrong, "Allow") == "POST");
}

BOOST_AUTO_TEST_CASE(the_language_is_asked_for_kept_or_the_browsers) {
    House house;
    BOOST_TEST(says(house.get("/sign-in"), "<html lang=\"lv\">"));
    Request request;
    request.path = "/sign-in";
    request.headers["accept-language"] = "en-GB,en;q=0.9,lv;q=0.5";
    BOOST_TEST(says(house.ask(request), "<html lang=\"en\">"));
    BOOST_TEST(says(house.get("/sign-in?lang=en"), "<html lang=\"en\">"));
    BOOST_TEST(house.cookies["lang"] == "en");
    BOOST_TEST(says(house.get("/sign-in"), "<html lang=\"en\">"));
}

BOOST_AUTO_TEST_CASE(a_file_is_kept_by_its_tag) {
    House house;
    auto file = house.get("/static/pilnveide.css");
    BOOST_TEST(file.status == 200);
    BOOST_TEST(file.type == "text/css; charset=utf-8");
    BOOST_TEST(file.may_be_kept);
    Request request;
    request.path = "/static/pilnveide.css";
    request.headers["if-none-match"] = header(file, "ETag");
    BOOST_TEST(house.ask(request).status == 304);
    BOOST_TEST(house.get("/static/passwd").status == 404);
    BOOST_TEST(house.get("/healthz").body == "ok\n");
}

}  // namespace pilnveide::web::test
