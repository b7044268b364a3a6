#include "catalog/catalogue.h"
#include "catalog/numbered.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

// What the methodology holds, counted from the data (facts.md, sections 2 to 8).

using namespace pilnveide::catalog;

namespace {

struct Kvpm {
    Reading reading = read(built_in("kvpm"));
    Kvpm() { BOOST_REQUIRE(reading.framework.has_value()); }
    [[nodiscard]] const Framework& framework() const { return *reading.framework; }
};

std::vector<Practice> practices_of(const Criterion& criterion) {
    std::vector<Practice> all;
    for (const auto& subcriterion : criterion.subcriteria)
        all.insert(all.end(), subcriterion.practices.begin(), subcriterion.practices.end());
    return all;
}

std::vector<IndicatorGroup> groups_of(const Framework& framework) {
    std::vector<IndicatorGroup> all;
    for (const auto& criterion : framework.criteria)
        for (const auto& subcriterion : criterion.subcriteria)
            all.insert(all.end(), subcriterion.groups.begin(), subcriterion.groups.end());
    return all;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(five_criteria_are_enablers_and_three_are_results, Kvpm) {
    std::string kinds;
    for (const auto& criterion : framework().criteria) kinds += criterion.enabler ? 'E' : 'R';
    BOOST_TEST(kinds == "EEEEERRR");
}

BOOST_FIXTURE_TEST_CASE(there_are_26_subcriteria, Kvpm) {
    std::vector<std::size_t> counts;
    for (const auto& criterion : framework().criteria) counts.push_back(criterion.subcriteria.size());
    BOOST_TEST((counts == std::vector<std::size_t>{4, 3, 3, 6, 3, 2, 2, 3}));
}

BOOST_FIXTURE_TEST_CASE(practices_by_criterion_are_those_of_the_methodology, Kvpm) {
    std::vector<std::pair<long, std::size_t>> counts;
    for (const auto& criterion : framework().criteria) {
        auto practices = practices_of(criterion);
        if (criterion.enabler)
            counts.emplace_back(std::ranges::count(practices, true, &Practice::base), practices.size());
    }
    const std::vector<std::pair<long, std::size_t>> wanted{{13, 17}, {12, 20}, {13, 18}, {11, 21}, {9, 16}};
    BOOST_TEST((counts == wanted));
}

BOOST_FIXTURE_TEST_CASE(fifteen_base_practices_ask_for_less_in_the_base_standard, Kvpm) {
    std::size_t variants = 0;
    for (const auto& criterion : framework().criteria)
        for (const auto& practice : practices_of(criterion)) variants += practice.base_variant();
    BOOST_TEST(variants == 15u);
}

BOOST_FIXTURE_TEST_CASE(there_are_18_groups_of_which_two_are_implicit, Kvpm) {
    auto groups = groups_of(framework());
    BOOST_TEST(groups.size() == 18u);
    BOOST_TEST(std::ranges::count(groups, true, &IndicatorGroup::implicit) == 2);
}

BOOST_FIXTURE_TEST_CASE(indicators_by_subcriterion_are_those_of_the_methodology, Kvpm) {
    std::map<std::string, std::size_t> counts;
    for (const auto& group : groups_of(framework())) counts[group.number.substr(0, 3)] += group.indicators.size();
    const std::map<std::string, std::size_t> wanted{{"6.1", 19}, {"6.2", 30}, {"7.1", 20}, {"7.2", 22},
                                                    {"8.1", 10}, {"8.2", 8},  {"8.3", 4}};
    BOOST_TEST((counts == wanted));
}

BOOST_FIXTURE_TEST_CASE(fifty_seven_evidence_types_have_115_references_and_each_resolves, Kvpm) {
    std::size_t printed = 0;
    for (const auto& type : framework().evidence) {
        printed += type.printed.size();
        for (const auto& practice : type.practices) BOOST_TEST(framework().practice(practice) != nullptr, practice);
    }
    BOOST_TEST(framework().evidence.size() == 57u);
    BOOST_TEST(printed == 115u);
}

BOOST_FIXTURE_TEST_CASE(the_glossary_has_the_69_terms_of_the_methodology_and_13_of_the_process, Kvpm) {
    auto official = std::ranges::count(framework().glossary, true, &Term::official);
    BOOST_TEST(official == 69);
    BOOST_TEST(framework().glossary.size() == 82u);
}

BOOST_FIXTURE_TEST_CASE(the_four_scales_say_what_is_scored_on_them, Kvpm) {
    std::multiset<std::string> scored;
    for (const auto& scale : framework().scales) scored.insert(scale.scored.begin(), scale.scored.end());
    const std::multiset<std::string> wanted{"practice", "subcriterion", "indicator_group", "enabler", "result"};
    BOOST_TEST(framework().scales.size() == 4u);
    BOOST_TEST((scored == wanted));
}

BOOST_FIXTURE_TEST_CASE(the_advice_of_the_methodology_is_complete, Kvpm) {
    BOOST_TEST(framework().survey_rules.size() == 20u);
    BOOST_TEST(framework().benchmarking.kinds.size() == 3u);
    BOOST_TEST(framework().benchmarking.stages.size() == 7u);
    BOOST_TEST(framework().change.advice.size() == 5u);
    BOOST_TEST(framework().overlaps.size() == 6u);
}

BOOST_FIXTURE_TEST_CASE(what_a_number_names_is_found, Kvpm) {
    auto names = [&](std::string_view number) {
        auto found = numbered(framework(), number);
        return found ? static_cast<int>(found->index()) : -1;
    };
    BOOST_TEST(names("1") == 0);
    BOOST_TEST(names("1.1") == 1);
    BOOST_TEST(names("1.1.1") == 2);
    BOOST_TEST(names("6.1.1") == 3);
    BOOST_TEST(names("6.1.1.1") == 4);
    BOOST_TEST(names("9.9") == -1);
    BOOST_TEST(names("") == -1);
}
