#include "workflow/notices/storm_brake.h"

#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"
#include "workflow/letters/hold_acts.h"
#include "workflow/letters/letter_decisions.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using namespace std::chrono;

namespace {

class Counted : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 1'000'000;
};

constexpr Instant at(Date day) { return Instant{day.time_since_epoch()} + hours{9}; }

// An agency with many owners, and passes over it that remember what they decided.
struct Town {
    explicit Town(int owners) {
        for (int number = 0; number < owners; ++number) people.push_back(agency.person("Īpašnieks"));
    }

    void actions(int each, Date deadline) {
        for (auto person : people)
            for (int number = 0; number < each; ++number) agency.action(person, deadline);
    }

    Pass look(Instant now) {
        auto decided = pass(agency.facts, agency.ledger, written, now, ids);
        apply(agency.facts, decided.requests);
        apply(agency.facts, decided.brake);
        for (auto* notices : {&decided.notices, &decided.earlier})
            for (const auto& notice : *notices) agency.ledger.put(notice);
        written.insert(written.end(), decided.letters.begin(), decided.letters.end());
        return decided;
    }

    [[nodiscard]] auto count(LetterState state) const { return std::ranges::count(written, state, &Letter::state); }
    [[nodiscard]] auto alerts() const {
        return std::ranges::count_if(agency.ledger.all(),
                                     [](const auto& one) { return one.first.kind == NoticeKind::kLettersHeld; });
    }

    SmallAgency agency;
    std::vector<Id<Person>> people;
    std::vector<Letter> written;
    Counted ids;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(storm_brake)

// M-13: 10 000 items that are overdue for long, of which nothing was ever said.
BOOST_AUTO_TEST_CASE(ten_thousand_items_of_a_backlog_are_held_above_fifty_letters_and_the_leader_is_told_once) {
    Town town{250};
    town.actions(40, date(2026, 2, 27));
    const auto decided = town.look(at(date(2026, 5, 20)));
    const auto held = std::ranges::count(decided.letters, LetterState::kHeld, &Letter::state);
    BOOST_TEST(held >= 200);
    BOOST_TEST(town.alerts() == 1);
    BOOST_TEST(town.count(LetterState::kPlanned) == 50 + 1);
    BOOST_REQUIRE(town.agency.facts.holds.size() == 1u);
    BOOST_TEST(town.agency.facts.holds[0].letters == held);
    for (const auto& letter : decided.letters)
        BOOST_TEST((letter.hold == town.agency.facts.holds[0].id.value) == (letter.state == LetterState::kHeld));
    BOOST_TEST(town.look(at(date(2026, 5, 20)) + minutes{1}).letters.empty());
    BOOST_TEST(town.alerts() == 1);
}

BOOST_AUTO_TEST_CASE(a_clock_four_hundred_days_ahead_is_a_storm_too) {
    Town town{120};
    town.actions(10, date(2026, 12, 18));
    town.look(at(date(2026, 1, 13)));
    BOOST_TEST(town.alerts() == 0);
    town.written.clear();  // an agency that writes little
    town.look(at(date(2026, 1, 13) + days{400}));
    BOOST_TEST(town.alerts() == 1);
    BOOST_TEST(town.count(LetterState::kPlanned) <= 50 + 1);
    BOOST_TEST(town.written.size() > 100u);
}

// What the calendar asks of everybody on one day is no storm: the quarter's reports, deadlines at the year's end.
BOOST_AUTO_TEST_CASE(a_year_of_a_large_agency_trips_nothing) {
    Town town{140};
    town.actions(2, date(2026, 12, 31));
    town.actions(1, date(2026, 9, 30));
    for (Date day = date(2026, 1, 13); day < date(2027, 2, 1); day += days{1}) {
        town.look(at(day));
        for (auto& letter : town.written) {
            letter.state = LetterState::kSent;
            if (!letter.sent_at) letter.sent_at = at(day);
        }
    }
    BOOST_TEST(town.agency.facts.holds.empty());
    BOOST_TEST(town.written.size() > 1000u);
}

BOOST_AUTO_TEST_CASE(three_times_the_usual_day_may_leave) {
    std::vector<Letter> written;
    for (int day = 1; day <= 14; ++day) {
        for (int number = 0; number < (day <= 2 ? 500 : 40); ++number) {
            Letter letter;
            letter.day = date(2026, 5, 1) + days{day};
            letter.state = LetterState::kSent;
            written.push_back(letter);
        }
    }
    BOOST_TEST(brake_of(Facts{}, written, date(2026, 5, 16)).backlog == 120);
    BOOST_TEST(brake_of(Facts{}, written, date(2026, 5, 3)).backlog == 1500);
    BOOST_TEST(brake_of(Facts{}, {}, date(2026, 5, 3)).backlog == 50);
}

BOOST_AUTO_TEST_CASE(a_hold_holds_all_but_what_somebody_waits_for_until_it_is_ended) {
    SmallAgency agency;
    Counted ids;
    const Date today = date(2026, 5, 20);
    const Acting acting{agency.facts, By{agency.leader, {}}, at(today), today, ids};
    auto held = hold_all(acting, HoldReason::kByHand);
    BOOST_REQUIRE(held.has_value());
    apply(agency.facts, *held);
    const auto* hold = hold_of_all(agency.facts);
    BOOST_REQUIRE(hold != nullptr);
    BOOST_TEST(!hold_all(acting, HoldReason::kRestore).has_value());
    BOOST_TEST(passes_holds(NoticeKind::kPasswordReset));
    BOOST_TEST(passes_holds(NoticeKind::kLettersHeld));
    BOOST_TEST(!passes_holds(NoticeKind::kApprovalWanted));
    const Acting owner{agency.facts, By{agency.anna, {}}, at(today), today, ids};
    BOOST_TEST((end_hold(owner, hold->id).error().kind == Refusal::Kind::kNotAllowed));
    auto ended = end_hold(acting, hold->id);
    BOOST_REQUIRE(ended.has_value());
    apply(agency.facts, *ended);
    BOOST_TEST(hold_of_all(agency.facts) == nullptr);
}

BOOST_AUTO_TEST_CASE(people_decide_about_held_and_uncertain_letters) {
    Letter letter;
    letter.id = Id<Letter>{5};
    letter.state = LetterState::kHeld;
    letter.hold = 9;
    Notice notice;
    notice.letter = 5;
    notice.state = NoticeState::kInLetter;
    const auto by = Relations::kAdministrator;
    auto released = decide(letter, {notice}, Decision::kRelease, by);
    BOOST_TEST((released->letter.state == LetterState::kPlanned));
    BOOST_TEST(released->letter.hold == 0);
    auto cancelled = decide(letter, {notice}, Decision::kCancel, by);
    BOOST_TEST((cancelled->letter.state == LetterState::kCancelled));
    BOOST_TEST((cancelled->notices.at(0).state == NoticeState::kDropped));
    BOOST_TEST(!decide(letter, {notice}, Decision::kRelease, Relations::kOwner).has_value());
    BOOST_TEST(!decide(letter, {notice}, Decision::kArrived, by).has_value());
    letter.state = LetterState::kUncertain;
    letter.first_tried_at = at(date(2026, 5, 20));
    auto arrived = decide(letter, {notice}, Decision::kArrived, by);
    BOOST_TEST((arrived->letter.state == LetterState::kSent));
    BOOST_TEST((arrived->letter.sent_at == letter.first_tried_at));
    BOOST_TEST((arrived->notices.at(0).state == NoticeState::kSent));
    BOOST_TEST(arrived->told.events.at(0).kind == "letter.arrived");
}

BOOST_AUTO_TEST_SUITE_END()
