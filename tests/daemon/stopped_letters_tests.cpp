#include "tests/daemon/support/post_office.h"
#include "tests/store/support/ground.h"
#include "workflow/calendar/zone.h"
#include "workflow/notices/forecast.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <functional>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

constexpr Date kFrom = date(2026, 3, 2);
constexpr Date kTo = date(2026, 5, 29);

struct OtherIds : Ids {
    std::int64_t last = 900'000'000;
    std::int64_t next() override { return ++last; }
};

// One letter: its day, whom, and what; requests without their number, as each run makes its own.
struct Told {
    Date day;
    Id<Person> to;
    std::vector<std::string> what;
    auto operator<=>(const Told&) const = default;
};

Told told_by(Instant at, Id<Person> to, const std::vector<Notice>& notices) {
    Told one{local_day(at), to, {}};
    for (const auto& notice : notices) {
        const auto& key = notice.key;
        const auto id = key.subject.noun == Noun::kRequest ? 0 : key.subject.id;
        one.what.push_back(std::string(notice_kind_name(key.kind)) + " " + std::to_string(id) + " " + key.period + " " +
                           std::to_string(key.step));
    }
    std::ranges::sort(one.what);
    return one;
}

// A service in the middle of its plan, whose letters stop for some reason on the second of March.
class Office {
public:
    explicit Office(const std::function<void(SmallAgency&, Change&)>& stop) {
        agency.at(agency.anna).email = "anna@paraugnovads.example";
        const std::array owners{agency.anna, agency.juris, agency.zane, agency.leader};
        for (int at = 0; at < 12; ++at)
            agency.action(owners[static_cast<std::size_t>(at % 4)], date(2026, 3, 2) + days{9 * at});
        id_ = agency.facts.agency.id;
        move_in(ground_.store(), agency.facts, instant_of(kFrom - days{14}));
        live(kFrom - days{14}, kFrom - days{1});
        Change change;
        stop(agency, change);
        if (change.rows.empty()) return;
        change.events.push_back({"agency.changed", {Noun::kAgency, id_.value}, {}});
        auto saved = ground_.store().write(
            id_, By{}, instant_of(kFrom), [&](store::Writing& writing) -> Result<void> { return writing.put(change); });
        BOOST_REQUIRE(saved.has_value());
    }

    std::vector<Told> foretold() {
        OtherIds ids;
        std::vector<Told> all;
        Forecast forecast(facts_in(ground_.store(), id_), ledger_in(ground_.store(), id_),
                          letters_in(ground_.store(), id_), ids);
        for (const auto& one : forecast.run(instant_of(kFrom), kTo))
            all.push_back(told_by(one.at, one.letter.recipient, one.notices));
        std::ranges::sort(all);
        return all;
    }

    // What leaves, looked at all through the window.
    std::vector<Told> lived() {
        live(kFrom, kTo);
        std::vector<Told> all;
        for (const auto& letter : letters_in(ground_.store(), id_)) {
            if (!letter.sent_at || *letter.sent_at < instant_of(kFrom)) continue;
            ground_.store().read(id_, [&](store::Reading& record) {
                all.push_back(told_by(*letter.sent_at, letter.recipient, record.notices_of(letter.id)));
            });
        }
        std::ranges::sort(all);
        return all;
    }

    SmallAgency agency;

private:
    void live(Date from, Date to) {
        PostOffice office(ground_.store(), ids_, relay_, id_);
        for (Date day = from; day <= to; day += days{1})
            for (auto at : {minutes{10}, minutes{510}, minutes{545}, minutes{720}}) office.look(instant_of(day, at));
    }

    Ground ground_{Place::Kind::kSqlite};
    CountedIds ids_;
    AnyRelay relay_;
    Id<Agency> id_;
};

std::size_t letters_to(const std::vector<Told>& all, Id<Person> person) {
    return static_cast<std::size_t>(std::ranges::count(all, person, &Told::to));
}

void hold(SmallAgency& agency, Change& change, HoldReason reason) {
    Hold row;
    row.id = Id<Hold>{agency.next() + 500'000};
    row.reason = reason;
    row.since = kFrom;
    change.rows.emplace_back(row);
}

void suspend(SmallAgency& agency, Change& change, Id<Person> person) {
    Mailbox row;
    row.id = Id<Mailbox>{agency.next() + 500'000};
    row.address = agency.at(person).email;
    row.score = kSuspendedFrom;
    row.scored_on = row.failed_on = row.suspended_on = kFrom;
    change.rows.emplace_back(row);
}

void differ(const std::vector<Told>& foretold, const std::vector<Told>& left) {
    for (const auto& one : foretold)
        if (!std::ranges::count(left, one))
            BOOST_ERROR("foretold " << iso(one.day) << " to " << one.to.value << ": " << one.what.front());
    for (const auto& one : left)
        if (!std::ranges::count(foretold, one))
            BOOST_ERROR("left " << iso(one.day) << " to " << one.to.value << ": " << one.what.front());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stopped_letters)

BOOST_AUTO_TEST_CASE(while_nothing_is_stopped_the_forecast_is_what_leaves) {
    Office office([](SmallAgency&, Change&) {});
    const auto foretold = office.foretold(), left = office.lived();
    differ(foretold, left);
    BOOST_TEST(left.size() > 20u);
    BOOST_TEST(letters_to(left, office.agency.anna) > 3u);
}

BOOST_AUTO_TEST_CASE(while_all_is_held_the_word_about_it_is_foretold_and_leaves_and_nothing_else) {
    for (auto reason : {HoldReason::kByHand, HoldReason::kRestore}) {
        Office office([&](SmallAgency& agency, Change& change) { hold(agency, change, reason); });
        const auto foretold = office.foretold(), left = office.lived();
        differ(foretold, left);
        BOOST_TEST(!left.empty());
        for (const auto& one : left)
            for (const auto& what : one.what) BOOST_TEST(what.starts_with("letters_held"), what);
    }
}

BOOST_AUTO_TEST_CASE(to_an_address_that_is_suspended_nothing_is_foretold_and_nothing_leaves) {
    Office office([](SmallAgency& agency, Change& change) { suspend(agency, change, agency.anna); });
    const auto foretold = office.foretold(), left = office.lived();
    differ(foretold, left);
    BOOST_TEST(letters_to(left, office.agency.anna) == 0u);
    BOOST_TEST(letters_to(left, office.agency.juris) > 3u);
    BOOST_TEST(std::ranges::any_of(left, [](const Told& one) {
        return std::ranges::any_of(one.what, [](const auto& what) { return what.starts_with("delivery_failed"); });
    }));
}

BOOST_AUTO_TEST_SUITE_END()
