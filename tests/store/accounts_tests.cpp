#include "tests/store/support/ground.h"
#include "tests/store/support/sample.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::tests;

namespace {

const Account kAccount{{50}, 0, "ilze@example.lv", "", false};
const Id<Agency> kAgency{1};
const Id<Agency> kNeighbour{2};

void begin(Ground& ground) {
    BOOST_REQUIRE(ground.store().save_account(kAccount));
    for (const auto agency : {kAgency, kNeighbour}) ground.store().add_agency(sample_agency(agency.value), kNow);
}

Session sample_session(const std::string& hash) { return {hash, kAccount.id, kAgency, "csrf", kNow, kNow}; }

}  // namespace

CONTRACT(an_account_is_found_by_id_and_by_address) {
    begin(ground);
    auto account = ground.store().account(kAccount.id).value();
    BOOST_TEST(account.version == 1);
    account.password_hash = "$argon2id$";
    account.disabled = true;
    BOOST_REQUIRE(ground.store().save_account(account));
    ground.reopen();
    const auto found = ground.store().account_of("ilze@example.lv").value();
    BOOST_TEST(found.id.value == 50);
    BOOST_TEST(found.version == 2);
    BOOST_TEST(found.password_hash == "$argon2id$");
    BOOST_TEST(found.disabled);
    BOOST_TEST(!ground.store().account_of("anna@example.lv"));
    BOOST_TEST(!ground.store().account({51}));
}

CONTRACT(the_second_saver_of_an_account_is_told) {
    begin(ground);
    auto account = ground.store().account(kAccount.id).value();
    BOOST_REQUIRE(ground.store().save_account(account));
    const auto second = ground.store().save_account(account);
    BOOST_REQUIRE(!second);
    BOOST_CHECK(second.error().kind == Refusal::Kind::kStale);
}

CONTRACT(an_address_belongs_to_one_account) {
    begin(ground);
    const auto taken = ground.store().save_account({{51}, 0, "ilze@example.lv", "", false});
    BOOST_REQUIRE(!taken);
    BOOST_CHECK(taken.error().problems.at(0).problem == Problem::kAddressTaken);
    BOOST_REQUIRE(ground.store().save_account({{51}, 0, "anna@example.lv", "", false}));
    const auto moved = ground.store().save_account({{51}, 1, "ilze@example.lv", "", false});
    BOOST_REQUIRE(!moved);
    BOOST_CHECK(moved.error().problems.at(0).problem == Problem::kAddressTaken);
}

CONTRACT(an_account_may_stand_behind_persons_of_several_agencies) {
    begin(ground);
    for (const auto agency : {kAgency, kNeighbour}) {
        auto person = sample_person(100);
        person.account = kAccount.id;
        BOOST_REQUIRE(put(ground.store(), agency, {{{"person.added", {Noun::kPerson, 100}, {}}}, {person}, {}}));
    }
    const auto memberships = ground.store().memberships(kAccount.id);
    BOOST_REQUIRE(memberships.size() == 2u);
    BOOST_TEST(memberships.at(0).agency.value == kAgency.value);
    BOOST_TEST(memberships.at(1).agency.value == kNeighbour.value);
    BOOST_TEST(memberships.at(1).person.value == 100);
    BOOST_TEST(ground.store().memberships({51}).empty());
}

CONTRACT(a_session_lasts_until_it_is_ended) {
    begin(ground);
    ground.store().save_session(sample_session("one"));
    auto seen = sample_session("one");
    seen.seen_at = kNow + std::chrono::minutes{5};
    seen.agency = kNeighbour;
    ground.store().save_session(seen);
    ground.reopen();
    const auto found = ground.store().session("one").value();
    BOOST_TEST(found.csrf == "csrf");
    BOOST_TEST(found.agency.value == kNeighbour.value);
    BOOST_CHECK(found.started_at == kNow);
    BOOST_CHECK(found.seen_at == seen.seen_at);
    ground.store().end_session("one");
    BOOST_TEST(!ground.store().session("one"));
}

CONTRACT(all_sessions_of_an_account_end_together) {
    begin(ground);
    ground.store().save_session(sample_session("one"));
    ground.store().save_session(sample_session("two"));
    ground.store().end_sessions_of({51});
    BOOST_TEST(ground.store().session("one").has_value());
    ground.store().end_sessions_of(kAccount.id);
    BOOST_TEST(!ground.store().session("one"));
    BOOST_TEST(!ground.store().session("two"));
}
