#include "catalog/catalogue.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <stdexcept>

using namespace pilnveide::catalog;

namespace {

struct BuiltIn {
    CatalogueReading reading = read_catalogue(built_in_folders());
    BuiltIn() { BOOST_REQUIRE(reading.catalogue.has_value()); }

    [[nodiscard]] const Framework& framework(std::string_view id) const {
        const auto* found = reading.catalogue->newest(id);
        BOOST_REQUIRE(found != nullptr);
        return *found;
    }
};

const Requirement& requirement(const Framework& framework, const std::string& number) {
    for (const auto& section : framework.sections)
        for (const auto& each : section.requirements)
            if (each.number == number) return each;
    throw std::out_of_range(number);
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(the_providers_evaluation_has_124_requirements_in_seven_sections, BuiltIn) {
    std::vector<std::size_t> counts;
    for (const auto& section : framework("kurzeme-quality").sections) counts.push_back(section.requirements.size());
    BOOST_TEST((counts == std::vector<std::size_t>{27, 9, 36, 5, 9, 32, 6}));
}

BOOST_FIXTURE_TEST_CASE(every_requirement_says_who_answers_for_it, BuiltIn) {
    std::map<Answers, int> counts;
    for (const auto& section : framework("kurzeme-quality").sections)
        for (const auto& each : section.requirements) ++counts[each.answers];
    BOOST_TEST(counts[Answers::kEmployer] == 57);
    BOOST_TEST(counts[Answers::kWorker] == 64);
    BOOST_TEST(counts[Answers::kBoth] == 3);
}

BOOST_FIXTURE_TEST_CASE(five_requirements_have_parts, BuiltIn) {
    const auto& evaluation = framework("kurzeme-quality");
    const std::map<std::string, std::size_t> parts{{"4.3", 5}, {"5.3", 4}, {"5.4", 4}, {"6.12", 3}, {"6.27", 4}};
    for (const auto& [number, count] : parts) BOOST_TEST(requirement(evaluation, number).items.size() == count);
    std::size_t all = 0;
    for (const auto& section : evaluation.sections)
        for (const auto& each : section.requirements) all += each.items.size();
    BOOST_TEST(all == 20u);
}

BOOST_FIXTURE_TEST_CASE(forty_eight_internal_regulations_are_advised_in_five_areas, BuiltIn) {
    std::vector<std::size_t> counts;
    for (const auto& area : framework("kurzeme-quality").regulations) counts.push_back(area.regulations.size());
    BOOST_TEST((counts == std::vector<std::size_t>{22, 7, 5, 13, 1}));
}

BOOST_FIXTURE_TEST_CASE(six_rules_hold_for_every_internal_regulation, BuiltIn) {
    const auto& rules = framework("kurzeme-quality").regulation_rules;
    BOOST_REQUIRE(rules.size() == 6u);
    BOOST_TEST(rules[1].number == 2);
    BOOST_TEST(rules[1].text.en.find("superior institution") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(evaluations_and_reviews_of_clients_come_round_in_the_months_of_the_document, BuiltIn) {
    std::map<std::string, int> months;
    for (const auto& cadence : framework("kurzeme-quality").cadences) months[cadence.id] = cadence.months;
    const std::map<std::string, int> expected{{"quality_evaluation", 12}, {"quality_evaluation_two_years", 24},
                                              {"activity_review", 12},    {"child_needs", 3},
                                              {"child_needs_limit", 6},   {"older_person_needs", 6},
                                              {"child_plan", 3}};
    BOOST_TEST((months == expected));
}

BOOST_FIXTURE_TEST_CASE(works_are_planned_for_one_year_and_for_three, BuiltIn) {
    const auto& works = framework("kurzeme-quality").works;
    BOOST_REQUIRE(works.size() == 2u);
    BOOST_TEST(works[0].years == 1);
    BOOST_TEST(works[1].years == 3);
}

BOOST_FIXTURE_TEST_CASE(the_caf_panel_has_its_own_six_intervals, BuiltIn) {
    const auto& scales = framework("caf-panel").scales;
    BOOST_REQUIRE(scales.size() == 1u);
    std::vector<int> ends;
    for (const auto& level : scales[0].levels) ends.push_back(level.to);
    BOOST_TEST((ends == std::vector{10, 30, 50, 70, 90, 100}));
    BOOST_TEST((scales[0].scored == std::vector<std::string>{"practice", "subcriterion"}));
}

BOOST_FIXTURE_TEST_CASE(certificates_hold_as_long_as_the_documents_say, BuiltIn) {
    const auto& certificates = framework("certificates").certificates;
    BOOST_REQUIRE(certificates.size() == 2u);
    BOOST_TEST(certificates[0].id == "iso-9001");
    BOOST_TEST(certificates[0].validity_months == 0);  // not known
    BOOST_TEST(certificates[0].principles.size() == 7u);
    BOOST_TEST(certificates[1].id == "equass");
    BOOST_TEST(certificates[1].validity_months == 36);
    BOOST_TEST(certificates[1].principles.size() == 10u);
}
