#include "daemon/clock_watch.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide;
using namespace std::chrono;
using daemon::ClockWatch;
using Doubt = ClockWatch::Doubt;
using workflow::Instant;

namespace {

const Instant kStart = *workflow::instant_from_iso("2026-11-22T07:00:00Z");

// A computer: a calendar clock that can be set, and a steady one that cannot.
struct Computer {
    explicit Computer(std::optional<Instant> known = kStart) : watch(known) { watch.look(now, steady); }

    Doubt after(seconds time) {
        now += time;
        steady += time;
        return watch.look(now, steady);
    }
    Doubt jump(seconds by) {
        now += by;
        return watch.look(now, steady);
    }

    Instant now = kStart + seconds{30};
    ClockWatch::Steady steady{hours{5}};
    ClockWatch watch;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(clock_watch)

BOOST_AUTO_TEST_CASE(a_clock_that_runs_is_believed_and_so_is_a_small_correction) {
    Computer computer;
    BOOST_TEST((computer.watch.doubt() == Doubt::kNone));
    BOOST_TEST((computer.after(minutes{1}) == Doubt::kNone));
    BOOST_TEST((computer.jump(-seconds{90}) == Doubt::kNone));
    BOOST_TEST((computer.jump(hours{2}) == Doubt::kNone));
    BOOST_TEST((computer.after(hours{30}) == Doubt::kNone));  // the process was stopped meanwhile
}

// S-06: what each jump does at once, five minutes later, and when the clock is set back.
BOOST_AUTO_TEST_CASE(jumps_are_held_and_end_when_the_clock_is_right_again) {
    struct Jump {
        seconds by;
        Doubt at_once;
        Doubt later;
        bool wants_a_word;
    };
    const seconds ten_years = days{3653};
    const seconds to_1970 = Instant{} - kStart;
    const seconds to_2098 = Instant{sys_days{year{2098} / 1 / 1}} - kStart;
    for (const auto& jump :
         {Jump{-hours{1}, Doubt::kBackwards, Doubt::kBackwards, true},
          Jump{hours{2}, Doubt::kNone, Doubt::kNone, false}, Jump{hours{26}, Doubt::kForwards, Doubt::kNone, false},
          Jump{days{400}, Doubt::kForwards, Doubt::kNone, false},
          Jump{ten_years, Doubt::kForwards, Doubt::kForwards, true},
          Jump{to_1970, Doubt::kTooEarly, Doubt::kTooEarly, true},
          Jump{to_2098, Doubt::kForwards, Doubt::kForwards, true}}) {
        BOOST_TEST_CONTEXT(jump.by.count()) {
            Computer computer;
            BOOST_TEST((computer.jump(jump.by) == jump.at_once));
            BOOST_TEST((computer.after(minutes{4}) == jump.at_once));
            BOOST_TEST((computer.after(seconds{70}) == jump.later));
            BOOST_TEST(computer.watch.wants_a_word() == jump.wants_a_word);
            if (jump.by == hours{2}) continue;  // so little is somebody's own correction
            BOOST_TEST((computer.jump(-jump.by) == Doubt::kNone));
            BOOST_TEST((computer.after(minutes{1}) == Doubt::kNone));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_clock_that_keeps_jumping_is_not_released) {
    Computer computer;
    computer.jump(days{2});
    for (int times = 0; times < 9; ++times) {
        computer.after(minutes{4});
        BOOST_TEST((computer.jump(hours{5}) == Doubt::kForwards));
    }
}

BOOST_AUTO_TEST_CASE(after_a_start_the_record_is_asked) {
    BOOST_TEST((Computer{std::nullopt}.watch.doubt() == Doubt::kNone));
    BOOST_TEST((Computer{kStart + hours{5}}.watch.doubt() == Doubt::kBackwards));
    Computer rested{kStart - days{3}};
    BOOST_TEST((rested.watch.doubt() == Doubt::kForwards));
    BOOST_TEST(!rested.watch.wants_a_word());
    BOOST_TEST((rested.after(minutes{5}) == Doubt::kNone));
    Computer wrong{kStart - days{900}};
    BOOST_TEST((wrong.after(minutes{6}) == Doubt::kForwards));
    BOOST_TEST(wrong.watch.wants_a_word());
}

BOOST_AUTO_TEST_CASE(a_persons_word_is_enough_but_for_a_year_that_cannot_be) {
    Computer computer{kStart + days{3000}};  // the record was written by a clock that was wrong
    BOOST_TEST((computer.watch.doubt() == Doubt::kBackwards));
    computer.watch.confirm();
    BOOST_TEST((computer.after(seconds{30}) == Doubt::kNone));
    BOOST_TEST((computer.after(minutes{10}) == Doubt::kNone));
    computer.jump(Instant{} - kStart);
    computer.watch.confirm();
    BOOST_TEST((computer.after(minutes{6}) == Doubt::kTooEarly));
}

BOOST_AUTO_TEST_SUITE_END()
