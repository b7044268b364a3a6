#include "workflow/cycle/legal_limit.h"

#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

// The small agency, which the law concerns; reports are approved as the case says.
struct Concerned : SmallAgency {
    Concerned() { facts.agency.legal_limit_applies = true; }

    void approved(Date day) {
        GateRecord record;
        record.id = Id<GateRecord>{next()};
        record.cycle = cycle;
        record.gate = Gate::kReportApproved;
        record.done_on = day;
        facts.gate_records.push_back(record);
    }
    void hold(Date from, Date to) {
        facts.certificates.push_back({Id<HeldCertificate>{next()}, 1, "equass", "1", "", from, to, from});
    }
    // "2028-07-03 1": the day and the step of each prompt to the leader on these days.
    Said prompts(Date from, Date to) {
        Said all;
        for (Date day = from; day <= to; day += days{1})
            for (const auto& one : say(day))
                if (one.key.kind == NoticeKind::kLegalLimit && one.key.recipient == leader)
                    all.push_back(iso(day) + " " + std::to_string(one.key.step));
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(law, Concerned)

BOOST_AUTO_TEST_CASE(months_later_keep_to_the_month) {
    BOOST_TEST((months_later(date(2026, 1, 31), 1) == date(2026, 2, 28)));
    BOOST_TEST((months_later(date(2024, 2, 29), 36) == date(2027, 2, 28)));
    BOOST_TEST((months_later(date(2027, 8, 31), -6) == date(2027, 2, 28)));
}

BOOST_AUTO_TEST_CASE(the_prompts_come_at_30_33_35_and_36_months) {
    approved(date(2025, 11, 20));
    const Said expected{"2028-05-20 1", "2028-08-20 2", "2028-10-20 3", "2028-11-20 4"};
    BOOST_TEST(prompts(date(2026, 2, 2), date(2029, 12, 31)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(director_and_leader_are_told_of_the_limit) {
    approved(date(2025, 11, 20));
    Said told_of;
    for (const auto& line : told(*this, say(date(2028, 5, 20))))
        if (line.starts_with("legal_limit")) told_of.push_back(line);
    BOOST_TEST((told_of == Said{"legal_limit 1 to Direktore", "legal_limit 1 to Vadītāja"}));
}

BOOST_AUTO_TEST_CASE(nothing_is_said_until_the_agency_says_that_the_law_concerns_it) {
    facts.agency.legal_limit_applies = false;
    approved(date(2022, 1, 10));
    BOOST_TEST(prompts(date(2026, 2, 2), date(2026, 3, 1)).empty());
    BOOST_TEST(!legal_limit(facts, date(2026, 3, 1)));
}

BOOST_AUTO_TEST_CASE(where_no_approval_is_known_there_is_no_day) {
    const auto limit = legal_limit(facts, date(2026, 3, 1));
    BOOST_TEST((limit && !limit->day && !limit->counted_from));
    BOOST_TEST(prompts(date(2026, 2, 2), date(2026, 3, 1)).empty());
}

BOOST_AUTO_TEST_CASE(an_approval_before_this_system_counts_until_a_later_one) {
    facts.agency.last_assessed_on = date(2024, 6, 3);
    BOOST_TEST((*legal_limit(facts, date(2026, 3, 1))->day == date(2027, 6, 3)));
    approved(date(2025, 11, 20));
    BOOST_TEST((*legal_limit(facts, date(2026, 3, 1))->day == date(2028, 11, 20)));
    facts.agency.policy.legal_months = 24;
    BOOST_TEST((*legal_limit(facts, date(2026, 3, 1))->day == date(2027, 11, 20)));
}

BOOST_AUTO_TEST_CASE(a_new_approval_begins_anew_and_what_was_not_sent_is_dropped) {
    approved(date(2025, 11, 20));
    prompts(date(2026, 2, 2), date(2028, 5, 19));
    auto said = say(date(2028, 5, 20));
    std::erase_if(said, [](const Notice& one) { return one.key.kind != NoticeKind::kLegalLimit; });
    BOOST_REQUIRE(said.size() == 2u);
    BOOST_TEST(still_owed(facts, said.front(), date(2028, 5, 22)));
    approved(date(2028, 5, 21));
    BOOST_TEST(!still_owed(facts, said.front(), date(2028, 5, 22)));
    BOOST_TEST(prompts(date(2028, 5, 21), date(2030, 11, 20)).empty());
    BOOST_TEST((prompts(date(2030, 11, 21), date(2030, 11, 21)) == Said{"2030-11-21 1"}));
}

BOOST_AUTO_TEST_CASE(a_valid_certificate_exempts_and_its_end_brings_the_limit_back) {
    approved(date(2025, 11, 20));
    hold(date(2026, 1, 1), date(2028, 12, 31));
    BOOST_TEST(prompts(date(2026, 2, 2), date(2028, 12, 31)).empty());
    BOOST_TEST((prompts(date(2029, 1, 1), date(2030, 12, 31)) == Said{"2029-01-01 4"}));
}

BOOST_AUTO_TEST_CASE(a_certificate_that_ends_before_the_limit_leaves_the_later_prompts) {
    approved(date(2025, 11, 20));
    hold(date(2026, 1, 1), date(2028, 9, 30));
    const Said expected{"2028-10-01 2", "2028-10-20 3", "2028-11-20 4"};
    BOOST_TEST(prompts(date(2026, 2, 2), date(2030, 12, 31)) == expected, boost::test_tools::per_element());
}

// S-13: ten years with approvals at random times. Every 36 months without one were announced, with the steps in their
// order; after an approval nothing is said about the limit that it ended.
BOOST_AUTO_TEST_CASE(over_ten_years_no_limit_passes_unsaid_and_none_is_said_after_its_end) {
    const auto seed = std::random_device{}();
    BOOST_TEST_MESSAGE("seed " << seed);
    std::mt19937 random{seed};
    for (int round = 0; round < 12; ++round) {
        Concerned service;
        service.facts.plans.clear(), service.facts.versions.clear(), service.facts.cycles.resize(1);
        const Date end = date(2036, 1, 1);
        std::vector<Date> approvals;
        for (Date day = date(2026, 1, 5); day < end; day += days{std::uniform_int_distribution{200, 1600}(random)})
            approvals.push_back(day);
        for (std::size_t i = 0; i < approvals.size(); ++i) {
            service.approved(approvals[i]);
            const Date until = std::min(i + 1 < approvals.size() ? approvals[i + 1] : end, end) - days{1};
            const auto said = service.prompts(approvals[i], until);
            Said expected;
            for (int step = 1; step <= 4; ++step) {
                constexpr int kMonths[] = {30, 33, 35, 36};
                const Date day = months_later(months_later(approvals[i], 36), kMonths[step - 1] - 36);
                if (day <= until) expected.push_back(iso(day) + " " + std::to_string(step));
            }
            BOOST_TEST(said == expected, "seed " << seed << ", approved on " << iso(approvals[i]));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
