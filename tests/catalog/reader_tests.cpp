#include "catalog/reader.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace pilnveide::catalog;

namespace {

std::vector<Source> with(const std::string& file, const std::string& from, const std::string& to) {
    auto sources = built_in();
    auto source = std::ranges::find(sources, file, &Source::name);
    auto at = source->text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, "the fixture has no " << from);
    source->text.replace(at, from.size(), to);
    return sources;
}

void is_found(const std::vector<Source>& sources, const std::string& file, const std::string& words) {
    auto reading = read(sources);
    BOOST_TEST(!reading.framework.has_value());
    BOOST_TEST(std::ranges::any_of(reading.findings,
                                   [&](const Finding& finding) {
                                       return finding.file == file && finding.line > 0 &&
                                              finding.text.find(words) != std::string::npos;
                                   }),
               "no finding in " << file << " says: " << words);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_built_in_framework_reads_without_a_finding) {
    auto reading = read(built_in());
    for (const auto& finding : reading.findings)
        BOOST_TEST_MESSAGE(finding.file << ":" << finding.line << ": " << finding.text);
    BOOST_REQUIRE(reading.framework.has_value());
    BOOST_TEST(reading.framework->id == "kvpm");
    BOOST_TEST(reading.framework->phases.size() == 3u);
}

BOOST_AUTO_TEST_CASE(the_process_has_ten_tasks_with_their_default_lengths) {
    auto framework = *read(built_in()).framework;
    std::vector<int> lengths;
    for (int number = 1; number <= 7; ++number) lengths.push_back(framework.task(number).working_days);
    BOOST_TEST((lengths == std::vector{3, 2, 5, 5, 0, 5, 7}));
    BOOST_TEST(framework.task(5).calendar_days_per_criterion == 10);
    BOOST_TEST(framework.task(1).title.lv == "Pašnovērtējuma organizēšanas lēmums");
    BOOST_TEST(framework.task(9).owner == "director");
}

BOOST_AUTO_TEST_CASE(there_are_ten_questions_for_every_plan_and_fifteen_for_change) {
    auto framework = *read(built_in()).framework;
    BOOST_TEST(framework.self_check.size() == 25u);
    BOOST_TEST(std::ranges::count(framework.self_check, true, &SelfCheckQuestion::change) == 15);
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_found_with_its_line) {
    is_found(with("framework.toml", "licence =", "license ="), "framework.toml", "'license' is not known");
}

BOOST_AUTO_TEST_CASE(a_missing_language_is_found) {
    is_found(with("framework.toml", "lv = \"Soci", "lt = \"Soci"), "framework.toml", "'lv' is missing");
}

BOOST_AUTO_TEST_CASE(a_number_out_of_order_is_found) {
    is_found(with("process.toml", "number = 4", "number = 6"), "process.toml", "this must be task 4");
}

BOOST_AUTO_TEST_CASE(a_gate_that_nobody_knows_is_found) {
    is_found(with("process.toml", "\"trained\"", "\"traned\""), "process.toml", "no gate is called 'traned'");
}

BOOST_AUTO_TEST_CASE(broken_toml_is_found_with_its_line) {
    is_found(with("self_check.toml", "number = 1\n", "number = \n"), "self_check.toml", "");
}

BOOST_AUTO_TEST_CASE(all_findings_come_in_one_run) {
    auto sources = with("process.toml", "\"trained\"", "\"traned\"");
    auto framework = std::ranges::find(sources, "framework.toml", &Source::name);
    framework->text.insert(0, "unknown = 1\n");
    BOOST_TEST(read(sources).findings.size() == 2u);
}
