#include "daemon/beat.h"

#include "daemon/system_clock.h"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace pilnveide::daemon;
using namespace std::chrono_literals;

namespace {

constexpr auto kMoment = Pulse::Moment(1h);

// Work that is as long as the test wants, and then asks for an hour's rest.
struct LongWork {
    std::promise<void> begun;
    std::promise<void> may_end;
    Beat beat{[this] {
        begun.set_value();
        may_end.get_future().wait();
        return 1h;
    }};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(beat)

BOOST_AUTO_TEST_CASE(a_thread_that_works_is_silent_from_its_last_sign_of_life) {
    Pulse pulse;
    pulse.beat(kMoment);
    BOOST_TEST((pulse.silence(kMoment + 7s) == 7s));
    pulse.beat(kMoment + 5s);
    BOOST_TEST((pulse.silence(kMoment + 7s) == 2s));
}

BOOST_AUTO_TEST_CASE(a_thread_that_rests_is_silent_when_it_does_not_come_back) {
    Pulse pulse;
    pulse.rest_until(kMoment + 30s);
    BOOST_TEST((pulse.silence(kMoment + 29s) < 0s));
    BOOST_TEST((pulse.silence(kMoment + 34s) == 4s));
}

BOOST_AUTO_TEST_CASE(a_thread_that_has_not_begun_or_has_ended_keeps_its_word) {
    Beat beat([] { return 0ms; });
    BOOST_TEST((beat.pulse().silence(steady_now() + 1h) < 0s));
    beat.start();
    beat.stop();
    BOOST_TEST((beat.pulse().silence(steady_now() + 1h) < 0s));
}

BOOST_AUTO_TEST_CASE(work_that_is_not_done_in_time_is_hurried) {
    LongWork work;
    work.beat.start();
    work.begun.get_future().wait();
    int hurried = 0;
    work.beat.stop(0ms, [&] {
        ++hurried;
        work.may_end.set_value();
    });
    BOOST_TEST(hurried == 1);
    work.beat.stop(0ms, [&] { ++hurried; });
    BOOST_TEST(hurried == 1);
}

BOOST_AUTO_TEST_CASE(work_that_hangs_is_heard_of_no_more) {
    LongWork work;
    work.beat.start();
    work.begun.get_future().wait();
    BOOST_TEST((work.beat.pulse().silence(steady_now() + 1min) >= 1min));
    work.may_end.set_value();
    work.beat.stop();
}

BOOST_AUTO_TEST_CASE(a_poke_before_the_start_is_no_error_and_the_work_is_done_at_once) {
    std::promise<void> done;
    Beat beat([&done] {
        done.set_value();
        return 1h;
    });
    beat.poke();
    beat.start();
    done.get_future().wait();
    beat.stop();
}

BOOST_AUTO_TEST_SUITE_END()
