#include "tests/daemon/support/given.h"
#include "tests/daemon/support/post_office.h"
#include "tests/store/support/ground.h"
#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

#include <barrier>
#include <memory>
#include <random>
#include <set>
#include <thread>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

constexpr int kDaemons = 4;

// An agency with actions due over two years.
SmallAgency agency_of(std::int64_t number, unsigned actions, std::mt19937& random) {
    SmallAgency agency;
    agency.facts.agency.id = Id<Agency>{number};
    const std::array owners{agency.anna, agency.juris, agency.zane, agency.leader};
    std::uniform_int_distribution<int> after{0, 640};
    for (unsigned at = 0; at < actions; ++at)
        agency.action(owners[at % owners.size()], date(2026, 2, 2) + days{after(random)});
    return agency;
}

// The moments of so many days at which every daemon looks.
std::vector<Instant> moments(unsigned length) {
    std::vector<Instant> all;
    for (Date day = date(2026, 1, 13); day < date(2026, 1, 13) + days{length}; day += days{1})
        all.push_back(instant_of(day, hours{9}));
    return all;
}

// One daemon: a connection to the record, a relay, and what it does for every agency.
class Daemon {
public:
    Daemon(Ground& ground, unsigned agencies) : store_(ground.open_beside(Mode::kDaemon)) {
        for (unsigned agency = 1; agency <= agencies; ++agency)
            offices_.push_back(std::make_unique<PostOffice>(*store_, ground.ids, relay, Id<Agency>{agency}));
    }
    void look(Instant now) {
        for (auto& office : offices_) office->look(now);
    }
    AnyRelay relay;

private:
    std::unique_ptr<Store> store_;
    std::vector<std::unique_ptr<PostOffice>> offices_;
};

// All of them look at each moment together. The Message-IDs of what left.
std::multiset<std::string> look_together(Ground& ground, unsigned agencies, const std::vector<Instant>& when) {
    std::vector<std::unique_ptr<Daemon>> daemons;
    for (int at = 0; at < kDaemons; ++at) daemons.push_back(std::make_unique<Daemon>(ground, agencies));
    std::barrier together{kDaemons};
    {
        std::vector<std::jthread> threads;
        for (auto& daemon : daemons) {
            threads.emplace_back([&] {
                for (const auto now : when) {
                    together.arrive_and_wait();
                    daemon->look(now);
                }
            });
        }
    }
    std::multiset<std::string> left;
    for (const auto& daemon : daemons)
        for (const auto& parcel : daemon->relay.taken) left.insert(parcel.message_id);
    return left;
}

// A key without the number of a row that each record gives by itself.
using Occurrence = std::tuple<NoticeKind, std::int64_t, std::string, int, std::int64_t>;
Occurrence occurrence(const NoticeKey& key) {
    const auto subject = key.subject.noun == Noun::kRequest ? 0 : key.subject.id;
    return {key.kind, subject, key.period, key.step, key.recipient.value};
}

std::multiset<Occurrence> occurrences(Store& store, Id<Agency> agency) {
    const auto ledger = ledger_in(store, agency);
    std::multiset<Occurrence> all;
    for (const auto& [key, notice] : ledger.all()) all.insert(occurrence(key));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ticking_together)

// S-01: four daemons that all believe to be the only one.
BOOST_AUTO_TEST_CASE(four_daemons_at_once_make_each_occurrence_once_and_send_each_letter_once) {
    std::mt19937 random{given("PILNVEIDE_SEED", 1)};
    const auto agencies = given("PILNVEIDE_AGENCIES", 2);
    const auto when = moments(given("PILNVEIDE_DAYS", 40));
    Ground together(Place::Kind::kPostgresql), alone(Place::Kind::kSqlite);
    for (unsigned number = 1; number <= agencies; ++number) {
        const auto agency = agency_of(number, 90, random);
        for (auto* ground : {&together, &alone}) move_in(ground->store(), agency.facts, when.front());
    }
    const auto left = look_together(together, agencies, when);
    alone.close();
    {
        Daemon daemon(alone, agencies);
        for (const auto now : when) daemon.look(now);
        BOOST_TEST(daemon.relay.taken.size() == left.size());
    }
    alone.reopen();

    std::size_t made = 0, twice = 0, missing = 0;
    for (const auto& letter : left) twice += left.count(letter) != 1;
    for (unsigned number = 1; number <= agencies; ++number) {
        const Id<Agency> agency{number};
        const auto expected = occurrences(alone.store(), agency), found = occurrences(together.store(), agency);
        made += found.size();
        for (const auto& one : expected) missing += found.count(one) == 0;
        for (const auto& one : found) twice += found.count(one) != 1 || expected.count(one) != 1;
    }
    BOOST_TEST_MESSAGE(made << " occurrences, " << twice << " twice, " << missing << " missing, " << left.size()
                            << " letters");
    BOOST_TEST(twice == 0u);
    BOOST_TEST(missing == 0u);
    BOOST_TEST(made > agencies * 100);
}

BOOST_AUTO_TEST_SUITE_END()
