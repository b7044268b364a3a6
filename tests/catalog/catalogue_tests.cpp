#include "catalog/catalogue.h"
#include "tests/catalog/support/sample.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include <unistd.h>

using namespace pilnveide::catalog;

namespace {

Framework framework(const std::string& id, const std::string& version) {
    Framework made;
    made.id = id;
    made.version = version;
    return made;
}

// A directory that is gone afterwards.
struct Directory {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("pilnveide_catalogue_" + std::to_string(getpid()));
    Directory() { std::filesystem::create_directories(path); }
    ~Directory() { std::filesystem::remove_all(path); }

    void copy(const std::string& from, const std::string& to) const {
        std::filesystem::copy(
            std::filesystem::path(pilnveide::tests::source_directory()) / "tests/catalog/sample" / from, path / to,
            std::filesystem::copy_options::recursive);
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_framework_is_found_by_id_and_version) {
    Catalogue catalogue({framework("b", "1"), framework("a", "2026.10"), framework("a", "2026.9")});
    BOOST_REQUIRE(catalogue.find("a", "2026.9") != nullptr);
    BOOST_TEST(catalogue.find("a", "2026.9")->version == "2026.9");
    BOOST_TEST(catalogue.find("a", "2026.90") == nullptr);
    BOOST_TEST(catalogue.find("c", "1") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_newest_version_is_told_by_its_numbers) {
    Catalogue catalogue(
        {framework("a", "2026.10"), framework("b", "9"), framework("a", "2026.9"), framework("a", "2025.11.3")});
    BOOST_REQUIRE(catalogue.newest("a") != nullptr);
    BOOST_TEST(catalogue.newest("a")->version == "2026.10");
    BOOST_TEST(catalogue.all().front().version == "2025.11.3");
    BOOST_TEST(catalogue.newest("c") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_version_that_is_not_there_is_read_as_the_newest) {
    Catalogue catalogue({framework("a", "1"), framework("a", "2")});
    BOOST_TEST(catalogue.of("a", "1")->version == "1");
    BOOST_TEST(catalogue.of("a", "")->version == "2");
    BOOST_TEST(catalogue.of("a", "3")->version == "2");
    BOOST_TEST(catalogue.of("b", "1") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_same_id_and_version_in_two_folders_is_found) {
    auto findings = Sample().and_again("second", "third").findings();
    BOOST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].file == "third/framework.toml");
    BOOST_TEST(findings[0].line == 1);
}

BOOST_AUTO_TEST_CASE(a_bridge_without_a_version_leads_to_the_newest) {
    auto sample = Sample()
                      .and_again("second", "second-2027.1")
                      .changed("second-2027.1", "framework.toml", "2026.10", "2027.1")
                      .changed("second-2027.1", "criterion_4.toml", "4.1.1", "4.1.2");
    BOOST_TEST(sample.findings().empty());
    auto findings = sample.with("bridges.toml", "to_version = \"2026.10\"\n", "").findings();
    BOOST_REQUIRE(findings.size() == 1u);
    BOOST_TEST(findings[0].text == "second 2027.1 has nothing with the number '4.1.1'; mend the bridge");
}

BOOST_AUTO_TEST_CASE(a_bridge_is_looked_at_also_when_its_other_end_has_faults) {
    auto findings = Sample()
                        .changed("second", "criterion_4.toml", "base = false", "base = 0")
                        .with("bridges.toml", "to = \"4.1.1\"", "to = \"4.1.7\"")
                        .findings();
    BOOST_TEST(findings.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_directory_may_hold_frameworks_or_be_one) {
    Directory directory;
    directory.copy("second", "second");
    directory.copy("first", "first");
    std::filesystem::create_directory(directory.path / "empty");
    std::ofstream(directory.path / "README.md") << "about\n";
    auto folders = folders_in(directory.path);
    BOOST_REQUIRE(folders.size() == 2u);
    BOOST_TEST(folders[0].name == "first");
    BOOST_TEST(read_catalogue(folders).catalogue.has_value());
    auto one = read_catalogue(folders_in(directory.path / "second"));
    BOOST_REQUIRE(one.catalogue.has_value());
    BOOST_TEST(one.catalogue->all().size() == 1u);
    BOOST_TEST(folders_in(directory.path / "nothing").empty());
}

BOOST_AUTO_TEST_CASE(a_folder_or_a_broken_link_called_as_a_file_is_told) {
    Directory directory;
    directory.copy("second", "second");
    std::filesystem::create_symlink("nowhere.toml", directory.path / "second" / "units.toml");
    std::filesystem::create_directory(directory.path / "second" / "scales.toml");
    auto findings = read_catalogue(folders_in(directory.path)).findings;
    BOOST_REQUIRE(findings.size() == 2u);
    BOOST_TEST(findings[0].file == "second/scales.toml");
    BOOST_TEST(findings[1].file == "second/units.toml");
}
