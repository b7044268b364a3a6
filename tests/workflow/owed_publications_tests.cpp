#include "tests/workflow/support/small_agency.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::workflow;

namespace {

using Said = std::vector<std::string>;

constexpr Date kSent = date(2026, 3, 2);

struct Case : SmallAgency {
    Case() { say(date(2026, 2, 2)); }

    Publication& publication(PublicationKind kind, Date day, const std::string& period = {}) {
        facts.publications.push_back({Id<Publication>{next()}, 1, kind, cycle, period, "Vārdi", day, leader});
        return facts.publications.back();
    }
    Said on(Date day) { return told(*this, say(day)); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(owed_news, Case)

BOOST_AUTO_TEST_CASE(each_kind_is_said_once_to_all_but_who_sent_it) {
    const std::pair<PublicationKind, std::string> kinds[] = {{PublicationKind::kCycle, "announcement"},
                                                             {PublicationKind::kResults, "results_published"},
                                                             {PublicationKind::kPlan, "plan_published"},
                                                             {PublicationKind::kQuarter, "quarter_summary"}};
    for (const auto& [kind, name] : kinds) {
        publication(kind, kSent, kind == PublicationKind::kQuarter ? "2025-Q4" : "");
        Said expected;
        for (const auto* reader : {"Anna", "Direktore", "Juris", "Zane"}) expected.push_back(name + " 0 to " + reader);
        BOOST_TEST(on(kSent) == expected, boost::test_tools::per_element());
        BOOST_TEST(on(kSent + days{1}).empty());
    }
}

BOOST_AUTO_TEST_CASE(who_came_later_left_or_declined_gets_none) {
    publication(PublicationKind::kPlan, kSent);
    at(anna).entered_on = kSent + days{1};
    at(juris).news = false;
    at(zane).left_on = kSent;
    BOOST_TEST((on(kSent) == Said{"plan_published 0 to Direktore"}));
}

BOOST_AUTO_TEST_CASE(it_is_looked_at_again_who_declined_or_left_meanwhile) {
    publication(PublicationKind::kPlan, kSent);
    const auto said = say(kSent);
    const auto to = [&](Id<Person> person) {
        return *std::ranges::find(said, person, [](const Notice& one) { return one.key.recipient; });
    };
    BOOST_TEST(still_owed(facts, to(anna), kSent));
    at(anna).news = false;
    BOOST_TEST(!still_owed(facts, to(anna), kSent));
    BOOST_TEST(still_owed(facts, to(juris), kSent + days{1}));
    at(juris).left_on = kSent + days{1};
    BOOST_TEST(!still_owed(facts, to(juris), kSent + days{1}));
}

BOOST_AUTO_TEST_CASE(an_absent_person_reads_it_themselves_and_the_substitute_gets_one) {
    substitute(anna, juris, kSent - days{5}, kSent + days{5});
    publication(PublicationKind::kPlan, kSent);
    const auto said = on(kSent);
    BOOST_TEST(std::ranges::count(said, "plan_published 0 to Anna") == 1);
    BOOST_TEST(std::ranges::count(said, "plan_published 0 to Juris") == 1);
    BOOST_TEST(on(kSent + days{7}).empty());
}

BOOST_AUTO_TEST_CASE(of_two_about_one_thing_the_later_is_said) {
    publication(PublicationKind::kPlan, kSent);
    publication(PublicationKind::kPlan, kSent + days{2});
    const auto said = say(kSent + days{3});
    BOOST_TEST(said.size() == 4u);
    for (const auto& one : said) BOOST_TEST(one.key.subject.id == facts.publications.back().id.value);
    BOOST_TEST(std::ranges::count(ledger.all(), NoticeState::kMissed,
                                  [](const auto& entry) { return entry.second.state; }) >= 4);
}

BOOST_AUTO_TEST_CASE(after_a_long_downtime_it_is_news_no_more) {
    publication(PublicationKind::kPlan, kSent);
    BOOST_TEST(on(kSent + days{31}).empty());
    BOOST_TEST(!ledger.all().empty());
}

BOOST_AUTO_TEST_CASE(an_address_given_long_after_brings_no_old_news) {
    at(anna).email.clear();
    publication(PublicationKind::kPlan, kSent);
    BOOST_TEST(on(kSent).size() == 3u);
    at(anna).email = "anna@dienests.example";
    BOOST_TEST(on(kSent + days{60}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
