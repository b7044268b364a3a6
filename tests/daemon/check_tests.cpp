#include "daemon/check.h"
#include "tests/daemon/support/settings_file.h"

#include <boost/test/unit_test.hpp>

using namespace pilnveide::daemon;
namespace fs = std::filesystem;

namespace {

const std::string kSmtp =
    "[data]\ndirectory = \"data\"\n[web]\npublic_url = \"https://pilnveide.novads.lv\"\n[mail]\nmethod = \"smtp\"\n"
    "host = \"mail.novads.lv\"\nfrom_address = \"pilnveide@novads.lv\"\n";

std::string found(const SettingsFile& file) { return lines(check(file.loaded())); }

bool says(const std::string& findings, const std::string& words) { return findings.find(words) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_is_found_where_nothing_is_wrong_and_nothing_is_made) {
    SettingsFile file("[data]\ndirectory = \"data\"\n");
    BOOST_TEST(found(file) == "");
    BOOST_TEST(std::distance(fs::directory_iterator(file.folder()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(findings_of_reading_and_looking_come_in_the_order_of_the_lines) {
    SettingsFile file("[catalog]\ndir = \"none\"\n[web]\nprot = 1\n[data]\ndirectory = \"pilnveide.toml\"\n");
    auto findings = check(file.loaded());
    BOOST_REQUIRE_EQUAL(findings.size(), 3U);
    BOOST_TEST(says(findings[0].text, "catalog.dir: "), findings[0].text);
    BOOST_TEST(findings[0].line == 2);
    BOOST_TEST(findings[1].line == 4);
    BOOST_TEST(says(findings[2].text, "is not a directory"), findings[2].text);
    BOOST_TEST(findings[2].line == 6);
}

BOOST_AUTO_TEST_CASE(a_secret_that_others_can_reach_is_found) {
    const std::pair<int, bool> rows[] = {{0600, true},  {0400, true},  {0640, true}, {0644, false},
                                         {0660, false}, {0604, false}, {0602, false}};
    for (auto [mode, good] : rows) {
        SettingsFile file(kSmtp + "user = \"u\"\npassword_file = \"password\"\n");
        file.beside("password", "slepens\n", mode);
        auto findings = found(file);
        BOOST_TEST(findings.empty() == good, findings);
        BOOST_TEST(good == !says(findings, "10 mail.password_file: "), findings);
        BOOST_TEST(!says(findings, "slepens"));
    }
}

BOOST_AUTO_TEST_CASE(a_key_file_that_others_can_read_is_found) {
    SettingsFile file("[data]\ndirectory = \".\"\n");
    file.beside("link.key", "x", 0640);
    BOOST_TEST(says(found(file), "chmod 600"), found(file));
}

BOOST_AUTO_TEST_CASE(files_that_are_missing_or_empty_are_found) {
    SettingsFile file(
        kSmtp +
        "user = \"u\"\npassword_file = \"password\"\nca_file = \"ca.pem\"\n[database]\nkind = \"postgresql\"\n"
        "connection_file = \"connection\"\n");
    file.beside("connection", "");
    auto findings = found(file);
    BOOST_TEST(says(findings, "10 mail.password_file: "), findings);
    BOOST_TEST(says(findings, "11 mail.ca_file: "), findings);
    BOOST_TEST(says(findings, "connection is empty"), findings);
}

BOOST_AUTO_TEST_CASE(online_asks_the_database_and_the_relay_only_when_letters_are_sent) {
    int asked = 0;
    Probes probes{[&] { return "the database sleeps"; },
                  [&] {
                      ++asked;
                      return "the relay sleeps";
                  }};
    SettingsFile directory("[data]\ndirectory = \"data\"\n");
    BOOST_TEST(lines(check_online(directory.loaded(), probes)) == "0 database.kind: the database sleeps\n");
    BOOST_TEST(asked == 0);
    SettingsFile smtp(kSmtp);
    BOOST_TEST(says(lines(check_online(smtp.loaded(), probes)), "7 mail.host: the relay sleeps"));
    BOOST_TEST(asked == 1);
}
