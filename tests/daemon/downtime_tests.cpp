#include "tests/daemon/support/post_office.h"
#include "tests/store/support/ground.h"
#include "workflow/calendar/zone.h"
#include "workflow/deadline.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

using namespace pilnveide;
using namespace pilnveide::tests;
using namespace std::chrono;

namespace {

// A record of an agency that has something to be said nearly every week of two years, and its daemon, which may be
// away. Letters leave at nine.
class Office {
public:
    Office() {
        SmallAgency agency;
        const std::array owners{agency.anna, agency.juris, agency.zane, agency.leader};
        for (int at = 0; at < 24; ++at)
            agency.action(owners[static_cast<std::size_t>(at % 4)], date(2026, 2, 2) + days{27 * at});
        agency.task(9, agency.leader, date(2027, 3, 31));
        move_in(ground_.store(), agency.facts, morning(date(2026, 1, 13)));
        id_ = agency.facts.agency.id;
    }

    static Instant morning(Date day) { return instant_of(day, hours{9}); }

    // The daemon looks every morning of these days, and is started before.
    void live(Date from, Date to) {
        PostOffice office(ground_.store(), ids_, relay_, id_);
        for (Date day = from; day <= to; day += days{1}) office.look(morning(day));
    }
    void look(Instant now) { PostOffice(ground_.store(), ids_, relay_, id_).look(now); }

    Ledger ledger() { return ledger_in(ground_.store(), id_); }
    std::vector<Letter> letters() { return letters_in(ground_.store(), id_); }
    Facts facts() { return facts_in(ground_.store(), id_); }
    AnyRelay& relay() { return relay_; }

    // The kinds that one letter after another told each person, from this moment on.
    std::map<std::pair<Id<Person>, NoticeKind>, std::set<Id<Letter>>> told_since(Instant from) {
        std::map<std::pair<Id<Person>, NoticeKind>, std::set<Id<Letter>>> told;
        for (const auto& letter : letters()) {
            if (!letter.sent_at || *letter.sent_at < from) continue;
            ground_.store().read(id_, [&](store::Reading& record) {
                for (const auto& notice : record.notices_of(letter.id))
                    told[{letter.recipient, notice.key.kind}].insert(letter.id);
            });
        }
        return told;
    }

private:
    Ground ground_{Place::Kind::kSqlite};
    CountedIds ids_;
    AnyRelay relay_;
    Id<Agency> id_;
};

// Reports are asked for by a request of their own, or, missed with its quarter, are about the agency's quarter.
bool asks_for_report(const NoticeKey& key) {
    return key.kind == NoticeKind::kProgressRequest || key.kind == NoticeKind::kProgressNudge;
}

// A key without the number of a row that only one of two records may have.
std::string occurrence(const NoticeKey& key) {
    const bool numbered = !asks_for_report(key);
    return std::string(notice_kind_name(key.kind)) + "/" + std::to_string(numbered ? key.subject.id : 0) + "/" +
           key.period + "/" + std::to_string(key.step) + "/" + std::to_string(key.recipient.value);
}

// A request that was opened late, on the day of the return, has its nudges some days later, too.
bool is_to_come(const NoticeKey& key, const Facts& facts, Date day) {
    return key.kind == NoticeKind::kProgressNudge && std::ranges::any_of(facts.requests, [&](const Request& request) {
               return request.person == key.recipient && request.quarter.text() == key.period &&
                      request.asked_on == day;
           });
}

constexpr Date kStops = date(2026, 3, 2);
constexpr int kLengths[]{1, 14, 100, 400};  // days

}  // namespace

BOOST_AUTO_TEST_SUITE(downtime)

// S-03.
BOOST_AUTO_TEST_CASE(after_an_hour_or_400_days_nobody_gets_two_messages_of_a_kind) {
    Office hour;
    hour.live(date(2026, 1, 13), kStops);
    const auto back = Office::morning(kStops) + hours{1};
    hour.look(back);
    BOOST_TEST(hour.told_since(back).empty());
    for (int length : kLengths) {
        BOOST_TEST_CONTEXT(length << " days") {
            Office office;
            office.live(date(2026, 1, 13), kStops);
            const Date day = calendar_of(office.facts()).roll_forward(kStops + days{length});
            const auto now = Office::morning(day);
            office.look(now);
            office.look(now + hours{1});
            const auto told = office.told_since(now);
            BOOST_TEST((length < 14 || !told.empty()));
            for (const auto& [what, letters] : told)
                BOOST_TEST(letters.size() == 1u, notice_kind_name(what.second) << " to " << what.first.value);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_occurrence_of_a_downtime_is_told_or_has_its_row_that_says_why_not) {
    Office steady;
    Date steady_day = date(2026, 1, 13);
    for (int length : kLengths) {
        BOOST_TEST_CONTEXT(length << " days") {
            Office office;
            office.live(date(2026, 1, 13), kStops);
            const Date day = calendar_of(office.facts()).roll_forward(kStops + days{length});
            office.look(Office::morning(day));
            steady.live(steady_day, day);
            steady_day = day + days{1};
            const auto ledger = office.ledger(), whole = steady.ledger();
            const auto facts = office.facts();
            std::map<std::string, Notice> known;
            for (const auto& [key, notice] : ledger.all()) known[occurrence(key)] = notice;
            int missed = 0, skipped = 0;
            for (const auto& [key, notice] : whole.all()) {
                const auto row = known.find(occurrence(key));
                if (row == known.end() && is_to_come(key, facts, day)) continue;
                if (row == known.end()) {
                    BOOST_ERROR("no row for " << occurrence(key));
                    continue;
                }
                const auto& kept = row->second;
                missed += kept.state == NoticeState::kMissed;
                skipped += kept.state == NoticeState::kMissed && notice.state != NoticeState::kMissed;
                BOOST_TEST((!kept.reason.rule.empty() && !kept.reason.fact.empty() && kept.reason.day != Date{}),
                           occurrence(key));
            }
            BOOST_TEST_MESSAGE(length << " days: " << known.size() << " occurrences, " << missed << " missed, "
                                      << skipped << " of them by the downtime");
            BOOST_TEST((length < 100 || skipped > 0));
        }
    }
}

BOOST_AUTO_TEST_CASE(four_hundred_days_disable_nothing) {
    Office office, steady;
    office.live(date(2026, 1, 13), kStops);
    const Date back = kStops + days{400}, end = back + days{180};
    office.live(back, end);
    steady.live(date(2026, 1, 13), end);
    // What begins to be due two weeks after the return leaves as if nothing had been.
    const auto later = [&](Office& one) {
        const auto ledger = one.ledger();
        std::set<std::string> all;
        for (const auto& [key, notice] : ledger.all())
            if (notice.reason.day > back + days{14} && notice.state == NoticeState::kSent) all.insert(occurrence(key));
        return all;
    };
    const auto now = later(office);
    BOOST_TEST((now == later(steady)));
    BOOST_TEST(now.size() > 20u);
}

BOOST_AUTO_TEST_SUITE_END()
