#include "tests/daemon/support/given.h"
#include "tests/daemon/support/post_office.h"
#include "tests/store/support/ground.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

// A working morning in the middle of a quarter: nothing but what is overdue is said.
const Instant kMorning = *instant_from_iso("2026-08-12T05:45:00Z");

// One agency, of many in a record, whose actions are overdue; some are closed at a random step on the way from the
// plan to the relay. Every letter is looked at as the relay gets it.
class Race {
public:
    Race(Ground& ground, std::int64_t number, std::mt19937& random)
        : ground_(ground), random_(random), takes_all_(number % 2 == 0) {
        agency_.facts.agency.id = Id<Agency>{number};
        const std::array owners{agency_.anna, agency_.juris, agency_.zane};
        for (int at = 0; at < 6; ++at) {
            const auto id = agency_.action(owners[static_cast<std::size_t>(at % 3)], date(2026, 8, 10));
            agency_.at(id).title = "Pasākums <" + std::to_string(id.value) + ">";
        }
        // Every other leader is still shown the quarter, with all actions; there the relay takes what it is given.
        if (!takes_all_) agency_.close(Quarter{2026, 2}, date(2026, 7, 14));
        if (!takes_all_) agency_.close(Quarter{2026, 1}, date(2026, 4, 14));
        move_in(ground_.store(), agency_.facts, kMorning);
    }

    // Letters that chased a closed action.
    int run(Ids& ids) {
        AnyRelay relay;
        relay.says = [&](const mail::Parcel& parcel) { return taken(parcel); };
        PostOffice office(ground_.store(), ids, relay, agency_.facts.agency.id);
        office.plan(now_);
        if (once_in(3)) close_some();
        for (int hour = 0; hour < 8; ++hour, now_ += hours{1}) {
            office.deliver(now_);
            if (once_in(3)) close_some();
        }
        return chased_;
    }

    [[nodiscard]] int closed() const { return static_cast<int>(closed_.size()); }
    [[nodiscard]] int mentioned() const { return mentioned_; }

private:
    bool once_in(int times) { return std::uniform_int_distribution<int>{1, times}(random_) == 1; }

    // The relay has the letter in hand; what happens meanwhile concerns the next ones. Now and then it is not taken.
    mail::Outcome taken(const mail::Parcel& parcel) {
        for (const auto& action : agency_.facts.actions) {
            const bool mentions = parcel.text.find(action.title) != std::string::npos;
            mentioned_ += mentions;
            if (mentions && std::ranges::count(closed_, action.id) > 0) ++chased_;
        }
        if (once_in(2)) close_some();
        return !takes_all_ && once_in(4) ? AnyRelay::later() : AnyRelay::sent();
    }

    void close_some() {
        auto facts = facts_in(ground_.store(), agency_.facts.agency.id);
        constexpr std::array ends{ActionState::kVerified, ActionState::kCancelled};
        for (auto& action : facts.actions) {
            if (action.is_closed() || !once_in(3)) continue;
            action.state = ends[once_in(2) ? 1 : 0];
            action.state_on = date(2026, 8, 12);
            action.state_reason = "Nav vajadzīgs";
            closed_.push_back(action.id);
        }
        live_on(ground_.store(), facts, now_);
    }

    Ground& ground_;
    std::mt19937& random_;
    bool takes_all_;
    SmallAgency agency_;
    Instant now_ = kMorning;
    std::vector<Id<Action>> closed_;
    int chased_ = 0;
    int mentioned_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(closed_action)

// S-04: whether it is closed before the claim, after it, or while the letter waits for another try.
BOOST_AUTO_TEST_CASE(whatever_the_moment_at_which_it_is_closed_it_is_not_chased_any_more) {
    std::mt19937 random{given("PILNVEIDE_SEED", 4)};
    const auto races = given("PILNVEIDE_RACES", 60);
    Ground ground(Place::Kind::kSqlite);
    int chased = 0, closed = 0, mentioned = 0;
    for (unsigned number = 1; number <= races; ++number) {
        Race race(ground, number, random);
        chased += race.run(ground.ids);
        closed += race.closed();
        mentioned += race.mentioned();
    }
    BOOST_TEST_MESSAGE(races << " races, " << closed << " actions closed, " << mentioned << " mentions, " << chased
                             << " of a closed one");
    BOOST_TEST(chased == 0);
    BOOST_TEST(closed > static_cast<int>(races));
    BOOST_TEST(mentioned > static_cast<int>(races));
}

BOOST_AUTO_TEST_SUITE_END()
