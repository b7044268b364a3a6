#include "support/house.h"
#include "web/route.h"
#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web::test {
namespace {

using namespace workflow;

// A record that cannot be asked anything.
template <class Fault>
class Gone : public store::Store {
    [[noreturn]] static void fail() { throw Fault("secret detail of the record"); }

public:
    void read(Id<Agency>, const std::function<void(store::Reading&)>&) override { fail(); }
    Result<void> write(Id<Agency>, const By&, Instant, const std::function<Result<void>(store::Writing&)>&) override {
        fail();
    }
    std::vector<Agency> agencies() override { fail(); }
    void add_agency(const Agency&, Instant) override { fail(); }
    std::optional<Account> account(Id<Account>) override { fail(); }
    std::optional<Account> account_of(const std::string&) override { fail(); }
    Result<void> save_account(const Account&) override { fail(); }
    std::vector<Membership> memberships(Id<Account>) override { fail(); }
    void save_session(const store::Session&) override { fail(); }
    std::optional<store::Session> session(const std::string&) override { fail(); }
    void end_session(const std::string&) override { fail(); }
    void end_sessions_of(Id<Account>) override { fail(); }
    Verdict verify() override { fail(); }
};

Response asked_of(House& house, store::Store& record, const std::string& path,
                  std::multimap<std::string, std::string> form,
                  const std::map<std::string, std::string>& cookies = {{"__Host-s", "a"}}) {
    Sessions sessions(record);
    Console console{record,
                    house.clock,
                    house.ids,
                    house.languages,
                    house.lv,
                    house.en,
                    house.throttle,
                    house.framework,
                    house.catalogue,
                    Key{2},
                    "http://127.0.0.1:8080",
                    [] {},
                    house.passwords,
                    sessions,
                    [&house] { return house.steady; }};
    Request request;
    request.method = form.empty() ? Method::kGet : Method::kPost;
    request.path = path;
    request.form = std::move(form);
    request.cookies = cookies;
    return answer(console, request);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_record_that_is_away_gives_back_what_was_typed_and_says_when_to_try) {
    House house;
    Gone<Unavailable> record;
    auto response = asked_of(house, record, "/plan/new", {{"title", "Pilnveides plāns 2027"}, {"csrf", "abc"}});
    BOOST_TEST(response.status == 503);
    BOOST_TEST(header(response, "Retry-After") == "60");
    BOOST_TEST(says(response, "Pilnveides plāns 2027"));
    BOOST_TEST(!says(response, "secret detail"));
    BOOST_TEST(asked_of(house, record, "/healthz", {}).status == 200);
    BOOST_TEST(asked_of(house, record, "/static/pilnveide.css", {}).status == 200);
}

BOOST_AUTO_TEST_CASE(a_fault_of_ours_has_a_number_and_no_details) {
    House house;
    Gone<Broken> record;
    auto response = asked_of(house, record, "/plan", {});
    BOOST_TEST(response.status == 500);
    BOOST_TEST(says(response, "šo numuru: "));
    BOOST_TEST(!says(response, "secret detail"));
}

BOOST_AUTO_TEST_CASE(trying_to_sign_in_while_the_record_is_away_is_no_wrong_password) {
    House house;
    house.get("/sign-in");
    Gone<Unavailable> record;
    for (int tried = 0; tried <= Throttle::kFreeFailures; ++tried) {
        auto response =
            asked_of(house, record, "/sign-in",
                     {{"email", House::kAddress}, {"password", House::kPassword}, {"csrf", house.csrf}}, house.cookies);
        BOOST_TEST(response.status == 503);
    }
    BOOST_TEST(house.sign_in().status == 303);
}

}  // namespace pilnveide::web::test
