#include "workflow/notices/forecast.h"

#include "tests/workflow/support/living_office.h"
#include "workflow/calendar/zone.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <functional>

using namespace pilnveide::workflow;

namespace {

// Fixed, or that of the environment; always printed.
unsigned first_seed() {
    const char* given = std::getenv("PILNVEIDE_SEED");
    const unsigned seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : 2026u;
    BOOST_TEST_MESSAGE("PILNVEIDE_SEED=" << seed);
    return seed;
}

class Numbers : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 900'000'000;
};

// The moment at which an office that looks now and then sends what could leave at `at`.
Instant look_after(Instant from, Instant at) {
    if (at <= from) return from;
    for (Date day = local_day(at);; day += days{1})
        for (Instant look : LivingOffice::looks_of(day))
            if (look >= at) return look;
}

using Letters = std::vector<LivingOffice::Left>;

Letters foretold(const LivingOffice& office, Instant from, Date to, const std::function<void(Facts&)>& plant) {
    Numbers ids;
    auto facts = office.facts();
    if (plant) plant(facts);
    Letters all;
    for (const auto& one : Forecast(std::move(facts), office.ledger(), office.letters(), ids).run(from, to)) {
        const Instant look = look_after(from, one.at);
        if (local_day(look) <= to) all.push_back(LivingOffice::left(look, one.letter, one.notices));
    }
    std::ranges::sort(all);
    return all;
}

void tell(const char* who, const LivingOffice::Left& one) {
    BOOST_TEST_MESSAGE(who << " " << iso(one.at) << " to " << one.to.text() << (one.immediate ? " at once" : ""));
    for (const auto& key : one.notices)
        BOOST_TEST_MESSAGE("    " << notice_kind_name(key.kind) << " " << key.period << " " << key.step);
}

void tell_differences(const Letters& expected, const Letters& left) {
    for (const auto& one : expected)
        if (!std::ranges::count(left, one)) tell("foretold", one);
    for (const auto& one : left)
        if (!std::ranges::count(expected, one)) tell("left", one);
}

struct Compared {
    std::size_t letters = 0;
    int forecasts = 0;
    int different = 0;
};

// Two years: days with events, and between them days without, whose letters were foretold when they began.
Compared two_years(unsigned seed, bool looks_again = true, const std::function<void(Facts&)>& plant = {}) {
    LivingOffice office{seed};
    office.looks_again = looks_again;
    auto& years = office.years();
    Compared compared;
    const Date end = SmallAgency::kInForce + days{731};
    for (Date day = SmallAgency::kInForce; day < end;) {
        for (const Date until = day + days{1 + years.at_most(9)}; day < until; day += days{1}) office.live_through(day);
        const Date to = day + days{years.at_most(years.once_in(3) ? 60 : 9)};
        const Instant from = instant_of(day, std::chrono::minutes{1 + years.at_most(1300)});
        const auto expected = foretold(office, from, to, plant);
        office.forget();
        for (; day <= to; day += days{1}) office.quiet_day_from(from, day);
        auto left = office.left();
        std::ranges::sort(left);
        compared.letters += left.size();
        ++compared.forecasts;
        compared.different += left != expected;
        if (left != expected && looks_again && !plant) tell_differences(expected, left);
    }
    return compared;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(forecast)

BOOST_AUTO_TEST_CASE(at_any_moment_of_two_years_it_equals_what_then_leaves_letter_for_letter) {
    const unsigned first = first_seed();
    std::size_t letters = 0;
    int forecasts = 0;
    for (unsigned seed = first; seed < first + 8; ++seed) {
        const auto compared = two_years(seed);
        BOOST_TEST(compared.different == 0, "seed " << seed << ": " << compared.different << " of "
                                                    << compared.forecasts << " forecasts were wrong");
        letters += compared.letters;
        forecasts += compared.forecasts;
    }
    BOOST_TEST_MESSAGE(forecasts << " forecasts, " << letters << " letters");
    BOOST_TEST(forecasts > 300);
    BOOST_TEST(letters > 500u);
}

BOOST_AUTO_TEST_CASE(the_comparison_notices_a_forecast_of_other_figures_and_a_sender_that_does_not_look_again) {
    const unsigned seed = first_seed();
    const auto later = [](Facts& facts) { ++facts.agency.policy.overdue_first; };
    BOOST_TEST(two_years(seed, true, later).different > 0);
    const auto nobody_stands_in = [](Facts& facts) { facts.substitutes.clear(); };
    BOOST_TEST(two_years(seed, true, nobody_stands_in).different > 0);
    BOOST_TEST(two_years(seed, false).different > 0);
}

BOOST_AUTO_TEST_SUITE_END()
