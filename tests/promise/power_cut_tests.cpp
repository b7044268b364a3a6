#include "tests/promise/support/asked.h"
#include "tests/promise/support/life.h"

#include "workflow/store/migrations.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

using namespace pilnveide::power;

namespace {

// A smoke cut unless the environment wants more.
int cuts() { return number_of("PILNVEIDE_CUTS", 200); }

struct Figures {
    int cuts = 0;
    std::map<Left::State, int> count;
    int commits = 0;
    int most_lost = 0;
    std::map<std::string, int> damages;
};

// That many cuts, or fewer when so many had one of these outcomes.
Figures live_through(Care care, int times, int enough = 0, std::vector<Left::State> bad = {Left::State::kDamaged}) {
    PowerGround ground(seed());
    Life life(ground, care, seed());
    Figures figures;
    int found = 0;
    while (figures.cuts < times && (enough == 0 || found < enough)) {
        const auto left = life.next();
        found += static_cast<int>(std::ranges::count(bad, left.state));
        ++figures.cuts;
        ++figures.count[left.state];
        figures.most_lost = std::max(figures.most_lost, left.lost);
        if (left.state == Left::State::kDamaged) ++figures.damages[left.what];
    }
    figures.commits = life.commits();
    return figures;
}

void print(const char* care, const Figures& figures) {
    const auto of = [&](Left::State state) { return figures.count.contains(state) ? figures.count.at(state) : 0; };
    std::cout << "seed " << seed() << ": synchronous=" << care << ", " << figures.cuts << " cuts, " << figures.commits
              << " commits: " << of(Left::State::kLast) << " kept the last one acknowledged, "
              << of(Left::State::kInHand) << " also the one in hand, " << of(Left::State::kEarlier)
              << " lost newest ones (at most " << figures.most_lost << "), " << of(Left::State::kDamaged)
              << " damaged\n";
    for (const auto& [what, count] : figures.damages) std::cout << "    " << count << " times: " << what << "\n";
    std::cout << std::flush;
}

int count(Figures& figures, Left::State state) { return figures.count[state]; }

}  // namespace

BOOST_AUTO_TEST_SUITE(power_cuts)

// D-03
BOOST_AUTO_TEST_CASE(a_record_survives_every_cut_with_all_that_was_acknowledged) {
    auto figures = live_through(Care::kFull, cuts(), 1, {Left::State::kEarlier, Left::State::kDamaged});
    print("full", figures);
    BOOST_TEST(count(figures, Left::State::kEarlier) == 0);
    BOOST_TEST(count(figures, Left::State::kDamaged) == 0);
    BOOST_TEST(count(figures, Left::State::kLast) > 0);
    BOOST_TEST(count(figures, Left::State::kInHand) > 0);
}

// D-04: the same cuts find what is wrong where something is.
BOOST_AUTO_TEST_CASE(without_syncs_the_cuts_do_damage) {
    auto figures = live_through(Care::kOff, std::max(2000, cuts()), std::max(1, cuts() / 200));
    print("off", figures);
    BOOST_TEST(count(figures, Left::State::kDamaged) > 0);
    BOOST_TEST(count(figures, Left::State::kEarlier) > 0);
}

BOOST_AUTO_TEST_CASE(with_syncs_at_checkpoints_alone_only_the_newest_commits_are_lost) {
    auto figures = live_through(Care::kNormal, std::max(50, cuts() / 5));
    print("normal", figures);
    BOOST_TEST(count(figures, Left::State::kDamaged) == 0);
    BOOST_TEST(count(figures, Left::State::kEarlier) > 0);
}

BOOST_AUTO_TEST_SUITE_END()
