#include "tests/daemon/support/given.h"
#include "tests/daemon/support/post_office.h"
#include "tests/store/support/ground.h"
#include "tests/store/support/shown.h"
#include "tests/workflow/support/random_years.h"
#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

// A record and its daemon. The relay defers some letters once and breaks off others, the same ones for every twin.
class Twin {
public:
    explicit Twin(const Facts& facts) : agency_(facts.agency.id) {
        relay_.says = [this](const mail::Parcel& parcel) { return answer(parcel); };
        move_in(ground_.store(), facts, instant_of(SmallAgency::kInForce));
        start();
    }

    void restart() {
        office_.reset();
        ground_.reopen();
        start();
    }
    void look(Instant now) { office_->look(now); }
    void live_on(const Facts& facts, Instant now) { tests::live_on(ground_.store(), facts, now); }

    Facts facts() { return facts_in(ground_.store(), agency_); }
    std::size_t occurrences() { return ledger_in(ground_.store(), agency_).all().size(); }

    // Everything that the record holds about letters and notices, and what the relay has.
    std::vector<std::string> shown_all() {
        std::vector<std::string> all;
        const auto ledger = ledger_in(ground_.store(), agency_);
        for (const auto& [key, notice] : ledger.all()) all.push_back(shown(notice));
        for (const auto& letter : letters_in(ground_.store(), agency_)) all.push_back(shown(letter));
        for (const auto& parcel : relay_.taken) all.push_back(parcel.message_id + " " + parcel.date);
        return all;
    }
    [[nodiscard]] const AnyRelay& relay() const { return relay_; }

private:
    void start() { office_ = std::make_unique<PostOffice>(ground_.store(), ground_.ids, relay_, agency_); }
    mail::Outcome answer(const mail::Parcel& parcel) {
        const auto chance = std::hash<std::string>{}(parcel.message_id) % 40;
        if (chance == 0) return AnyRelay::broken();
        if (chance < 4 && deferred_.insert(parcel.message_id).second) return AnyRelay::later();
        return AnyRelay::sent();
    }

    Id<Agency> agency_;
    Ground ground_{Place::Kind::kSqlite};
    AnyRelay relay_;
    std::set<std::string> deferred_;
    std::unique_ptr<PostOffice> office_;
};

// How a day is lived: when the daemon looks, and whether it is started anew before each look or the first alone.
struct Rhythm {
    std::vector<seconds> looks;
    bool always_anew = false;
};

Rhythm every_seven_minutes() {
    Rhythm rhythm{{}, true};
    for (seconds at{0}; at < hours{24}; at += minutes{7}) rhythm.looks.push_back(at);
    return rhythm;
}

// So many days of both twins, and whether they are the same afterwards.
void compare_twins(unsigned seed, unsigned length, const Rhythm& rhythm) {
    RandomYears years{seed};
    Twin steady(years.facts()), restarted(years.facts());
    const Date first = date(2026, 3, 2);
    for (Date day = first; day < first + days{length}; day += days{1}) {
        years.take(steady.facts());
        years.live(day, false);
        steady.live_on(years.facts(), instant_of(day));
        restarted.live_on(years.facts(), instant_of(day));
        for (std::size_t at = 0; at < rhythm.looks.size(); ++at) {
            const auto now = instant_of(day, rhythm.looks[at]);
            steady.look(now);
            if (at == 0 || rhythm.always_anew) restarted.restart();
            restarted.look(now);
        }
    }
    const auto one = steady.shown_all(), other = restarted.shown_all();
    const auto differs = std::ranges::mismatch(one, other);
    if (differs.in1 != one.end() && differs.in2 != other.end())
        BOOST_ERROR(*differs.in1 << " is with restarts " << *differs.in2);
    BOOST_TEST(one.size() == other.size());
    std::set<std::string> taken;
    for (const auto& parcel : restarted.relay().taken) BOOST_TEST(taken.insert(parcel.message_id).second);
    BOOST_TEST_MESSAGE(length << " days, " << length * rhythm.looks.size() << " looks, " << steady.occurrences()
                              << " occurrences, " << taken.size() << " letters, the same");
    BOOST_TEST(taken.size() >= length / 3);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(restart_twin)

// S-02, through the record.
BOOST_AUTO_TEST_CASE(a_daemon_started_anew_every_seven_minutes_does_what_one_does_that_never_was) {
    compare_twins(given("PILNVEIDE_SEED", 2), given("PILNVEIDE_DAYS", 3), every_seven_minutes());
}

BOOST_AUTO_TEST_CASE(a_daemon_started_anew_every_day_does_what_one_does_that_never_was) {
    const auto length = given("PILNVEIDE_DAYS", 3) * 24;
    compare_twins(given("PILNVEIDE_SEED", 3), std::min(length, 731u), {{hours{9}, hours{12}, hours{16}}, false});
}

BOOST_AUTO_TEST_SUITE_END()
