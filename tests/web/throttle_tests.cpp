#include "web/throttle.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::web {
namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr Throttle::Steady kStart{1000h};

}  // namespace

BOOST_AUTO_TEST_CASE(four_failures_cost_nothing_and_the_sixth_try_waits) {
    Throttle throttle;
    for (int failure = 0; failure < 5; ++failure) BOOST_TEST(throttle.admit("a@b.lv", "1", kStart).count() == 0);
    BOOST_TEST(throttle.admit("a@b.lv", "1", kStart).count() == 30);
    BOOST_TEST(throttle.admit("a@b.lv", "2", kStart + 29s).count() == 1);
    BOOST_TEST(throttle.admit("a@b.lv", "2", kStart + 30s).count() == 0);
}

BOOST_AUTO_TEST_CASE(each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour) {
    Throttle throttle;
    auto now = kStart;
    for (int failure = 0; failure < 5; ++failure) throttle.admit("a@b.lv", "1", now);
    for (auto wait : {30s, 60s, 120s, 240s, 480s, 900s, 900s}) {
        BOOST_TEST(throttle.admit("a@b.lv", "1", now).count() == wait.count());
        now += wait;
        BOOST_TEST(throttle.admit("a@b.lv", "1", now).count() == 0);
    }
}

BOOST_AUTO_TEST_CASE(a_thousand_guesses_in_an_hour_let_few_through) {
    Throttle throttle;
    int admitted = 0;
    for (int guess = 0; guess < 1000; ++guess) {
        auto now = kStart + guess * 3600ms;
        admitted += throttle.admit("a@b.lv", std::to_string(guess), now) == 0s;
    }
    BOOST_TEST(admitted <= 100);
}

BOOST_AUTO_TEST_CASE(a_success_forgets_the_failures) {
    Throttle throttle;
    for (int failure = 0; failure < 5; ++failure) throttle.admit("a@b.lv", "1", kStart);
    throttle.succeeded("a@b.lv");
    BOOST_TEST(throttle.admit("a@b.lv", "1", kStart).count() == 0);
}

BOOST_AUTO_TEST_CASE(one_address_has_thirty_tries_a_minute_over_all_accounts) {
    Throttle throttle;
    for (int account = 0; account < 30; ++account) {
        BOOST_TEST(throttle.admit(std::to_string(account), "1", kStart).count() == 0);
    }
    BOOST_TEST(throttle.admit("another", "1", kStart + 10s).count() == 50);
    BOOST_TEST(throttle.admit("1", kStart + 10s).count() == 50);
    BOOST_TEST(throttle.admit("another", "2", kStart + 10s).count() == 0);
    BOOST_TEST(throttle.admit("another", "1", kStart + 60s).count() == 0);
}

BOOST_AUTO_TEST_CASE(many_addresses_together_meet_the_brake_over_all) {
    Throttle throttle;
    for (int client = 0; client < Throttle::kMostInAll; ++client) {
        BOOST_TEST(throttle.admit(std::to_string(client), std::to_string(client), kStart).count() == 0);
    }
    BOOST_TEST(throttle.admit("last", "last", kStart + 1s).count() == 59);
}

}  // namespace pilnveide::web
