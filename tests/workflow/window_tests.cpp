#include "tests/workflow/support/small_agency.h"
#include "workflow/calendar/holidays.h"
#include "workflow/calendar/zone.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/notices/pass.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::workflow;
using namespace std::chrono;

namespace {

// Days on which the clocks change, all of them Sundays.
const std::vector<Date> kShifts{date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)};

// The moments of a day at which `holds` begins or ends to hold, looked at every minute.
template <class Holds>
std::vector<Instant> turns(Date day, const Holds& holds) {
    std::vector<Instant> all;
    bool before = false;
    for (Instant now = instant_of(day); now < instant_of(day + days{1}); now += minutes{1}) {
        if (holds(now) != before) all.push_back(now);
        before = holds(now);
    }
    return all;
}

// A calendar in which all of these days and the days before them are worked.
WorkingCalendar working_through() {
    std::vector<MovedDay> worked;
    for (Date shift : kShifts)
        for (Date day : {shift - days{1}, shift}) worked.push_back({day, true});
    return WorkingCalendar{worked};
}

class Counted : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 100'000;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(window)

// S-05: minute by minute over the days of the shifts and those before them.
BOOST_AUTO_TEST_CASE(the_window_opens_and_closes_once_a_day_by_the_wall_clock_also_when_clocks_change) {
    const auto calendar = working_through();
    for (Date shift : kShifts) {
        for (Date day : {shift - days{1}, shift}) {
            BOOST_TEST_CONTEXT(iso(day)) {
                const auto at = turns(day, [&](Instant now) { return in_window(calendar, now); });
                BOOST_REQUIRE(at.size() == 2u);
                BOOST_TEST((pilnveide::workflow::local_time(at[0]).of_day == kWindowOpens));
                // Easter of 2027 is on the day of the shift: the days before its free days are shorter.
                const seconds shorter{is_holiday(day + days{1}) ? hours{1} : hours{0}};
                BOOST_TEST((pilnveide::workflow::local_time(at[1]).of_day == kWindowCloses - shorter));
                BOOST_TEST((at[1] - at[0] == hours{8} - shorter));
                BOOST_TEST((next_window(calendar, instant_of(day)) == at[0]));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sunday_on_which_the_clocks_change_has_23_or_25_hours_and_no_window) {
    const WorkingCalendar calendar{known_moved_days()};
    for (Date shift : kShifts) {
        const auto length = instant_of(shift + days{1}) - instant_of(shift);
        BOOST_TEST((length == (year_month_day{shift}.month() == March ? hours{23} : hours{25})));
        BOOST_TEST(turns(shift, [&](Instant now) { return in_window(calendar, now); }).empty());
    }
}

BOOST_AUTO_TEST_CASE(around_a_shift_each_working_day_has_its_letter_once_and_at_its_hour) {
    for (Date shift : kShifts) {
        SmallAgency agency;
        for (Date day = shift - days{3}; day <= shift + days{2}; day += days{1}) agency.action(agency.anna, day);
        std::vector<Letter> written;
        Counted ids;
        for (Instant now = instant_of(shift - days{2}); now < instant_of(shift + days{3}); now += minutes{1}) {
            auto decided = pass(agency.facts, agency.ledger, written, now, ids);
            for (auto* notices : {&decided.notices, &decided.earlier})
                for (auto& notice : *notices) agency.ledger.put(std::move(notice));
            for (auto& letter : decided.letters) {
                if (letter.immediate) continue;
                const auto at = pilnveide::workflow::local_time(now);
                BOOST_TEST((letter.day == at.day));
                BOOST_TEST((at.of_day == kWindowOpens), iso(now));
                letter.state = LetterState::kSent;
                letter.sent_at = now;
                if (letter.recipient == agency.anna) written.push_back(std::move(letter));
            }
        }
        std::vector<Date> letters;
        for (const auto& letter : written) letters.push_back(letter.day);
        // Something is overdue since the working day before; free days have no letter.
        std::vector<Date> working;
        for (Date day = shift - days{2}; day <= shift + days{2}; day += days{1})
            if (WorkingCalendar{known_moved_days()}.is_working(day)) working.push_back(day);
        BOOST_TEST((letters == working), iso(shift));
    }
}

BOOST_AUTO_TEST_SUITE_END()
