#include "catalog/key_depth.h"
#include "tests/catalog/support/sample.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>

using namespace pilnveide::catalog;

namespace {

// One fault in one file of the sample: what becomes what, in which line it must be found, and some words of the
// finding.
struct Fault {
    std::string_view file;
    std::string_view from;
    std::string_view to;
    int line;
    std::string_view words;
};

constexpr Fault kFaults[] = {
    // Keys and values.
    {"framework.toml", "licence", "license", 1, "'licence' is missing"},
    {"framework.toml", "licence", "license", 6, "'license' is not known"},
    {"criterion_1.toml", "base = false", "base = false\nbasis = 1", 21, "'basis' is not known"},
    {"units.toml", "id = \"percent\"", "id = 5", 2, "'id' must be a text in quotes"},
    {"glossary.toml", "official = true", "official = \"yes\"", 6, "'official' must be true or false"},
    {"scales.toml", "to = 30", "to = 30.5", 9, "'to' must be a whole number from 0 to 100"},
    {"evaluation.toml", "months = 12", "months = 0", 3, "'months' must be a whole number from 1"},
    {"criterion_2.toml", "\"perception\"", "\"perceived\"", 17, "must be one of \"perception\", \"performance\""},
    {"criterion_2.toml", "\"down\"", "\"downwards\"", 26, "must be one of \"up\", \"down\", \"none\""},
    {"section_3.toml", "\"both\"", "\"all\"", 12, "must be one of \"employer\", \"worker\", \"both\""},
    {"units.toml", "[[unit]]", "[unit]", 1, "'unit' must be a list of tables: [[unit]]"},
    {"units.toml", "[[unit]]\nid = \"percent\"\ntitle = { lv = \"%\", en = \"%\" }", "unit = [3]", 1, "tables only"},
    {"glossary.toml", "[\"mērķa\", \"mērķi\"]", "[\"mērķa\", 3]", 5, "must not hold anything but texts"},
    {"framework.toml", "version = \"1\"", "version = \"first\"", 3, "numbers with dots between them"},
    {"framework.toml", "id = \"first\"", "id = \"First\"", 2, "small letters, digits and hyphens"},
    // Languages.
    {"framework.toml", "[\"lv\", \"en\"]", "[\"lv\"]", 4, "'languages' must be [\"lv\", \"en\"]"},
    {"units.toml", "{ lv = \"%\", en = \"%\" }", "{ lv = \"%\" }", 3, "'en' is missing"},
    {"units.toml", "{ lv = \"%\", en = \"%\" }", "\"%\"", 3, "'title' must be written in both languages"},
    {"units.toml", "en = \"%\"", "en = \"%\", de = \"%\"", 3, "'de' is not known"},
    {"criterion_1.toml", "title.lv = \"Virziens\"\n", "", 8, "'lv' is missing"},
    {"section_3.toml", "{ lv = \"izejas\", en = \"exits\" }", "{ en = \"exits\" }", 8, "'lv' is missing"},
    // Texts.
    {"units.toml", "lv = \"%\"", "lv = \"\"", 3, "'lv' must not be empty"},
    {"units.toml", "lv = \"%\"", "lv = \" %\"", 3, "must not begin or end with a space"},
    {"units.toml", "lv = \"%\"", "lv = \"%\\u00A0\"", 3, "must not begin or end with a space"},
    {"units.toml", "lv = \"%\"", "lv = \"a\\tb\"", 3, "control character"},
    {"units.toml", "lv = \"%\"", "lv = \"a\\nb\"", 3, "line break"},
    {"units.toml", "lv = \"%\"", "lv = \"a\\u0085b\"", 3, "control character"},
    {"units.toml", "lv = \"%\"", "lv = \"vadī\u00ADba\"", 3, "that nobody sees"},
    {"units.toml", "lv = \"%\"", "lv = \"vad\uFFFDba\"", 3, "put the lost letter back"},
    {"units.toml", "lv = \"%\"",
     "lv = \"vad\xEE"
     "ba\"",
     3, "this is no TOML"},
    {"units.toml", "lv = \"%\"", "lv = ", 3, "this is no TOML"},
    {"units.toml", "id = \"percent\"", "id = \"percent\"\nid = \"percent\"", 3, "this is no TOML"},
    // Numbers.
    {"criterion_1.toml", "\"1.1.3\"", "\"1.1.1\"", 19, "1.1.1 stands twice"},
    {"criterion_1.toml", "number = \"1.1.1\"", "number = \"1.1.4\"", 19, "must be greater than 1.1.4"},
    {"criterion_1.toml", "\"1.1.3\"", "\"1.2.3\"", 19, "must begin with \"1.1.\""},
    {"criterion_1.toml", "\"1.1.3\"", "\"1.1.03\"", 19, "must begin with \"1.1.\""},
    {"criterion_1.toml", "\"1.1.3\"", "\"1.1.\"", 19, "must begin with \"1.1.\""},
    {"criterion_1.toml", "number = \"1.2\"", "number = \"1.1\"", 25, "1.1 stands twice"},
    {"criterion_1.toml", "number = 1", "number = 2", 1, "that of the file's name"},
    {"criterion_2.toml", "number = \"2.1.1.2\"", "number = \"2.1.1.1\"", 23, "2.1.1.1 stands twice"},
    {"criterion_2.toml", "number = \"2.1.1\"", "number = \"2.2.1\"", 11, "must begin with \"2.1.\""},
    {"section_3.toml", "number = 3", "number = 4", 1, "that of the file's name"},
    {"section_3.toml", "\"3.2\"", "\"3.1\"", 11, "3.1 stands twice"},
    {"glossary.toml", "number = 2", "number = 1", 9, "the number 1 stands twice"},
    {"regulations.toml", "number = \"1.1\"", "number = \"2.1\"", 6, "must begin with \"1.\""},
    {"regulations.toml", "number = 3", "number = 1", 14, "the number 1 stands twice"},
    {"regulations.toml", "text = { lv = \"Katru aktu numurē\"", "words = { lv = \"Katru aktu numurē\"", 13,
     "'text' is missing"},
    {"evidence.toml", "\"E02\"", "\"E01\"", 9, "go in order, none twice"},
    {"evidence.toml", "\"E02\"", "\"02\"", 9, "'id' must be as in \"E01\""},
    {"scales.toml", "\"first-group\"", "\"first-practice\"", 20, "this scale stands twice"},
    {"units.toml", "[[unit]]", "[[unit]]\nid = \"percent\"\ntitle = { lv = \"a\", en = \"a\" }\n[[unit]]", 5, "twice"},
    {"glossary.toml", "\"Prakse\"", "\"Mērķis\"", 10, "explained twice"},
    {"evaluation.toml", "\"short\"", "\"quality_evaluation\"", 8, "stands twice"},
    // References.
    {"evidence.toml", "practices = [\"1.1.1\", \"1.1.3\"]", "practices = [\n\"1.1.1\",\n\"1.1.2\"]", 8,
     "there is no practice '1.1.2'"},
    {"evidence.toml", "subcriterion = \"1.2\"", "subcriterion = \"2.2\"", 10, "there is no subcriterion '2.2'"},
    {"evidence.toml", "[\"1.1.1\", \"1.1.3\"]", "[\"1.1.1\", \"1.1.1\"]", 6, "stands twice"},
    {"evidence.toml", "practices = [\"1.2.1\"]", "practices = []", 13, "must name what the evidence supports"},
    {"evidence.toml", "\"9.9.9\"", "\"9.9\"", 5, "'printed' holds practice numbers"},
    {"overlaps.toml", "\"2.1.1.2\"", "\"2.1.1.3\"", 2, "there is no indicator '2.1.1.3'"},
    {"overlaps.toml", ", \"2.1.1.2\"", "", 2, "two indicators or more"},
    {"criterion_2.toml", "unit = \"percent\"", "unit = \"percents\"", 18, "there is no unit 'percents'"},
    {"bridges.toml", "from = \"1.1\"", "from = \"1.9\"", 7, "there is no place in this framework '1.9'"},
    {"bridges.toml", "iso-9001/2", "iso-9001/3", 12, "'iso-9001/3'"},
    {"bridges.toml", "to = \"4.1.1\"", "to = \"4.1.2\"", 13, "second 2026.10 has nothing with the number '4.1.2'"},
    {"bridges.toml", "to_version = \"2026.10\"", "to_version = \"2026.1\"", 3,
     "'second' is here, but has no version '2026.1'"},
    {"framework.toml", "includes = [\"base\"]", "includes = [\"bases\"]", 36, "there is no standard 'bases'"},
    {"framework.toml", "includes = [\"base\"]", "includes = [\"optimal\", \"base\"]", 36, "must not include itself"},
    {"framework.toml", "includes = [\"base\"]", "includes = []", 36, "base practices are missing"},
    {"framework.toml", "id = \"optimal\"", "id = \"other\"", 13, "needs the standards 'base' and 'optimal'"},
    {"framework.toml", "id = \"base\"", "id = \"optimal\"", 33, "this standard stands twice"},
    {"criterion_1.toml", "base = true", "base = false", 16, "only a practice of the base standard"},
    {"criterion_1.toml", "lv = \"Mērķi ir\"", "lv = \"Mērķi ir un tos pārskata\"", 16, "says the same as 'text'"},
    {"criterion_2.toml", "implicit = true", "implicit = false", 12, "true or left out"},
    // Intervals.
    {"scales.toml", "from = 31", "from = 32", 14, "gap: this interval must begin at 31"},
    {"scales.toml", "from = 31", "from = 30", 14, "overlap or are out of order: this one must begin at 31"},
    {"scales.toml", "to = 100", "to = 99", 15, "gap: the last interval must end at 100"},
    {"scales.toml", "to = 30", "to = 0\nfrom = 0", 10, "this is no TOML"},
    {"scales.toml", "from = 0\nto = 30", "from = 5\nto = 30", 8, "gap: this interval must begin at 0"},
    {"scales.toml", "to = 100", "to = 10", 15, "'to' must not be lower than 'from'"},
    {"scales.toml", "second_part = { lv = \"Mērķi\", en = \"Goals\" }\n", "", 24, "both 'part' and 'second_part'"},
    {"scales.toml", "second = { lv = \"Sasniegti\", en = \"Reached\" }\n", "", 27, "'second' is missing"},
    {"scales.toml", "[\"practice\"]", "[\"practise\"]", 4, "nothing that is scored is called 'practise'"},
    {"scales.toml", "[\"practice\"]", "[]", 4, "'scored' must name what the scale is for"},
    // Parts.
    {"framework.toml", "  \"units\",\n", "", 1, "does not list this file"},
    {"framework.toml", "\"units\"", "\"unites\"", 11, "no part of a framework is called 'unites'"},
    {"framework.toml", "\"criterion_2\"", "\"criterion_02\"", 10, "no part of a framework is called 'criterion_02'"},
    {"framework.toml", "\"criterion_2\"", "\"criterion_5\"", 10, "the file criterion_5.toml is missing"},
    {"framework.toml", "  \"units\",", "  \"units\",\n  \"units\",", 12, "'units' is listed twice"},
    {"framework.toml", "parts = [", "parts = []\npieces = [", 8, "'parts' must list the other files"},
    {"framework.toml", "parts = [", "pieces = [", 1, "'parts' is missing"},
};

std::string text_of(const std::vector<Finding>& findings) {
    std::string text;
    for (const auto& finding : findings) text += fmt::format("\n  {}:{}: {}", finding.file, finding.line, finding.text);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_found_in_the_sample_itself) { BOOST_TEST(text_of(Sample().findings()) == ""); }

BOOST_AUTO_TEST_CASE(every_planted_fault_is_found_in_its_line) {
    for (const auto& fault : kFaults) {
        auto findings = Sample().with(fault.file, fault.from, fault.to).findings();
        auto is_it = [&](const Finding& finding) {
            return finding.line == fault.line && finding.text.find(fault.words) != std::string::npos;
        };
        BOOST_TEST(std::ranges::any_of(findings, is_it), fault.file << ": " << fault.from << " -> " << fault.to
                                                                    << " wanted in line " << fault.line << ": "
                                                                    << fault.words << "; found" << text_of(findings));
    }
}

BOOST_AUTO_TEST_CASE(the_findings_of_all_files_come_in_one_run_in_their_order) {
    auto findings = Sample()
                        .with("units.toml", "\"percent\"", "3")
                        .with("criterion_1.toml", "\"1.1.3\"", "\"1.1.1\"")
                        .with("criterion_1.toml", "base = false", "bass = false")
                        .with("bridges.toml", "from = \"1.1\"", "from = \"1.9\"")
                        .findings();
    std::vector<std::string> places;
    for (const auto& finding : findings) places.push_back(fmt::format("{}:{}", finding.file, finding.line));
    const std::vector<std::string> wanted{"first/bridges.toml:7",      "first/criterion_1.toml:18",
                                          "first/criterion_1.toml:19", "first/criterion_1.toml:20",
                                          "first/criterion_2.toml:18", "first/criterion_2.toml:25",
                                          "first/evidence.toml:6",     "first/units.toml:2"};
    BOOST_TEST(places == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_file_that_is_no_toml_would_bring_is_not_missed_elsewhere) {
    auto findings = Sample().with("criterion_1.toml", "number = 1", "number = ").findings();
    BOOST_TEST(findings.size() == 1u, text_of(findings));
}

BOOST_AUTO_TEST_CASE(the_other_files_are_looked_at_when_the_framework_file_is_no_toml) {
    auto findings = Sample().with("framework.toml", "id = ", "id ").with("units.toml", "id = ", "ids = ").findings();
    BOOST_TEST(findings.size() == 3u, text_of(findings));
}

BOOST_AUTO_TEST_CASE(a_listed_file_that_is_missing_is_found_where_it_is_listed) {
    auto findings = Sample().without("survey.toml").findings();
    BOOST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].file == "first/framework.toml");
    BOOST_TEST(findings[0].line == 16);
    BOOST_TEST(findings[0].text == "'survey' is listed, but the file survey.toml is missing");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_listed_is_found) {
    auto findings = Sample().and_file("criterion_9.toml", "number = 9\n").findings();
    BOOST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].file == "first/criterion_9.toml");
    BOOST_TEST(findings[0].line == 1);
}

BOOST_AUTO_TEST_CASE(a_folder_without_its_framework_file_says_so_once) {
    auto findings = Sample().without("framework.toml").findings();
    BOOST_TEST(std::ranges::count(findings, "first/framework.toml", &Finding::file) == 1);
}

BOOST_AUTO_TEST_CASE(a_file_of_a_megabyte_is_refused) {
    auto findings = Sample().with("units.toml", "[[unit]]", std::string(1'100'000, '#') + "\n[[unit]]").findings();
    BOOST_REQUIRE(!findings.empty());
    BOOST_TEST(findings.back().text == "this file is larger than 1 MB; split it");
}

BOOST_AUTO_TEST_CASE(a_key_of_a_hundred_thousand_parts_is_refused) {
    std::string parts;
    for (int i = 0; i < 100'000; ++i) parts += "a.";
    for (const std::string before : {"", "# \"\n", "x = \"\"\"\n\\\" ' \"\"\"\"\n", "x = ['', ", "x = ['\\', ", "["}) {
        auto findings = Sample().with("units.toml", "[[unit]]", before + parts + "a = 1\n[[unit]]").findings();
        BOOST_REQUIRE(!findings.empty());
        BOOST_TEST(
            std::ranges::count(findings, "this is no TOML of ours: a key has far too many parts", &Finding::text) == 1);
    }
}

BOOST_AUTO_TEST_CASE(dots_in_texts_and_comments_are_no_parts_of_a_key) {
    std::string dots(1000, '.');
    for (const auto& text : {"# " + dots, "x = \"" + dots + "\"", "x = '" + dots + "'",
                             "x = \"\"\"\n" + dots + "\"\"\"", std::string(), std::string("#")})
        BOOST_TEST(line_of_too_many_dots(text) == 0, text);
    BOOST_TEST(line_of_too_many_dots("\n\n" + dots) == 3);
}
