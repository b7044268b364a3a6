#include "workflow/letters/token.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace pilnveide::workflow;

namespace {

constexpr Key kKey{1, 2, 3};
constexpr Id<Agency> kAgency{77};

Link link_numbered(std::int64_t id) {
    Link link;
    link.id = Id<Link>{id};
    return link;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(token)

BOOST_AUTO_TEST_CASE(a_token_names_its_agency_and_link_and_is_the_same_each_time) {
    const auto link = link_numbered(5);
    const auto token = link_token(kKey, kAgency, link);
    BOOST_TEST(token == link_token(kKey, kAgency, link));
    const auto claim = token_claim(token);
    BOOST_REQUIRE(claim.has_value());
    BOOST_TEST((claim->agency == kAgency));
    BOOST_TEST((claim->link == link.id));
    BOOST_TEST(token_is_of(token, kKey, kAgency, link));
}

BOOST_AUTO_TEST_CASE(another_key_agency_link_or_epoch_makes_another_token) {
    auto link = link_numbered(5);
    const auto token = link_token(kKey, kAgency, link);
    BOOST_TEST(!token_is_of(token, Key{9}, kAgency, link));
    BOOST_TEST(!token_is_of(token, kKey, Id<Agency>{78}, link));
    BOOST_TEST(!token_is_of(token, kKey, kAgency, link_numbered(6)));
    link.epoch = 2;
    BOOST_TEST(!token_is_of(token, kKey, kAgency, link));
}

BOOST_AUTO_TEST_CASE(a_changed_letter_anywhere_is_not_the_token) {
    const auto link = link_numbered(5);
    const auto token = link_token(kKey, kAgency, link);
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto changed = token;
        changed[at] = changed[at] == 'b' ? 'c' : 'b';
        BOOST_TEST(!token_is_of(changed, kKey, kAgency, link), at);
    }
}

BOOST_AUTO_TEST_CASE(what_does_not_look_like_a_token_claims_nothing) {
    const auto token = link_token(kKey, kAgency, link_numbered(5));
    for (const auto& text : {std::string{}, token + "a", token.substr(1), std::string(token.size(), '1'),
                             std::string(token.size(), 'a'), std::string(5000, 'b')})
        BOOST_TEST(!token_claim(text).has_value(), text);
}

// FIPS 180-4's example.
BOOST_AUTO_TEST_CASE(a_digest_is_sha_256_in_hex) {
    BOOST_TEST(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(a_seal_binds_the_line_and_all_before_it) {
    const auto first = history_seal(kKey, "", "a");
    BOOST_TEST(first.size() == 64u);
    BOOST_TEST(first != history_seal(kKey, "", "b"));
    BOOST_TEST(first != history_seal(Key{}, "", "a"));
    BOOST_TEST(history_seal(kKey, first, "b") != history_seal(kKey, "", "b"));
    BOOST_TEST(history_seal(kKey, "ab", "c") != history_seal(kKey, "a", "bc"));
}

BOOST_AUTO_TEST_CASE(random_tokens_differ_and_have_their_length) {
    std::set<std::string> drawn;
    for (int at = 0; at < 1000; ++at) drawn.insert(random_token());
    BOOST_TEST(drawn.size() == 1000u);
    BOOST_TEST(drawn.begin()->size() == 52u);
    BOOST_TEST(random_token(5).size() == 8u);
}

BOOST_AUTO_TEST_SUITE_END()
