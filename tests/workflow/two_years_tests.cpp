#include "tests/workflow/support/random_years.h"
#include "workflow/deadline.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdlib>
#include <map>

using namespace pilnveide::workflow;

namespace {

// The seed of the first run: fixed, or that of the environment; always printed.
unsigned first_seed() {
    const char* given = std::getenv("PILNVEIDE_SEED");
    const unsigned seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 2026u;
    BOOST_TEST_MESSAGE("PILNVEIDE_SEED=" << seed);
    return seed;
}

// Days without a daemon ahead: mostly none, now and then from a day to a year.
int downtime(RandomYears& years) {
    if (!years.once_in(60)) return 0;
    constexpr std::array lengths{1, 2, 14, 45, 100, 365};
    return lengths[static_cast<std::size_t>(years.at_most(5))];
}

struct Twins {
    Post steady;
    Post restarted;
};

// Two years; both look twice a day, and one of them is restarted before and between.
Twins live(unsigned seed) {
    RandomYears years{seed};
    Twins twins{Post{seed}, Post{seed}};
    std::mt19937 random{seed};
    int down = 0;
    for (Date day = SmallAgency::kInForce; day < SmallAgency::kInForce + days{731}; day += days{1}) {
        down = down > 0 ? down - 1 : downtime(years);
        years.live(day, down == 0);
        if (down > 0) continue;
        for (int look = 0; look < 2; ++look) {
            twins.steady.reckon(years.facts(), day);
            twins.steady.deliver(years.facts(), day);
            twins.restarted.restart(random);
            twins.restarted.reckon(years.facts(), day);
            twins.restarted.restart(random);
            twins.restarted.deliver(years.facts(), day);
        }
    }
    return twins;
}

void judge(const Post& post) {
    std::map<NoticeKey, int> certain;
    std::map<std::pair<Id<Person>, Date>, int> gathered, immediate;
    const WorkingCalendar calendar{known_moved_days()};
    for (const auto& letter : post.sent()) {
        ++(letter.immediate ? immediate : gathered)[{letter.to, letter.day}];
        if (!calendar.is_working(letter.day)) BOOST_ERROR("a letter on a free day, " << iso(letter.day));
        for (const auto& key : letter.notices) {
            if (!letter.uncertain && ++certain[key] > 1)
                BOOST_ERROR("told twice: " << notice_kind_name(key.kind) << " " << key.period);
        }
    }
    for (const auto& [when, letters] : gathered) {
        if (letters > 1) BOOST_ERROR(letters << " gathered letters on " << iso(when.second));
    }
    for (const auto& [when, letters] : immediate) {
        if (letters > 3) BOOST_ERROR(letters << " immediate letters on " << iso(when.second));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(two_years)

BOOST_AUTO_TEST_CASE(a_daemon_restarted_every_day_sends_what_one_sends_that_never_was) {
    const unsigned first = first_seed();
    std::size_t letters = 0;
    for (unsigned seed = first; seed < first + 20; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            const auto twins = live(seed);
            BOOST_TEST((twins.steady.sent() == twins.restarted.sent()));
            judge(twins.steady);
            letters += twins.steady.sent().size();
        }
    }
    BOOST_TEST_MESSAGE(letters << " letters");
    BOOST_TEST(letters > 1000u);
}

BOOST_AUTO_TEST_CASE(after_a_downtime_of_any_length_a_person_gets_one_letter_and_each_thing_once) {
    for (int length : {1, 14, 100, 400}) {
        RandomYears years{7};
        Post post{0};
        Date day = date(2026, 3, 2);
        post.reckon(years.facts(), day);
        post.deliver(years.facts(), day);
        const auto before = post.sent().size();
        day = WorkingCalendar{known_moved_days()}.roll_forward(day + days{length});
        post.reckon(years.facts(), day);
        post.deliver(years.facts(), day);
        BOOST_TEST(post.sent().size() - before <= 5u);  // five people
        std::map<std::pair<Id<Person>, Subject>, int> about;
        for (std::size_t at = before; at < post.sent().size(); ++at)
            for (const auto& key : post.sent()[at].notices)
                if (key.kind == NoticeKind::kActionOverdue || key.kind == NoticeKind::kActionDue)
                    ++about[{key.recipient, key.subject}];
        for (const auto& [what, times] : about) BOOST_TEST(times == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
