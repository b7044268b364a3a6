#include "daemon/settings_rules.h"
#include "daemon/settings_table.h"
#include "tests/daemon/support/settings_file.h"
#include "workflow/fault.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <sstream>

using namespace pilnveide::daemon;

namespace {

bool starts_with(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

const std::string kSmtp =
    "[data]\ndirectory = \"data\"\n[web]\npublic_url = \"https://pilnveide.novads.lv/\"\n[mail]\nmethod = \"smtp\"\n"
    "host = \"mail.novads.lv\"\nfrom_address = \"pilnveide@novads.lv\"\n";

}  // namespace

BOOST_AUTO_TEST_CASE(without_a_file_everything_stands_at_its_default) {
    auto loaded = load(std::nullopt);
    if (!loaded.file.empty()) return;  // this computer has the usual file
    const auto& settings = loaded.settings;
    BOOST_TEST(loaded.good(), lines(loaded.findings));
    BOOST_TEST(settings.data.directory == std::filesystem::current_path() / "pilnveide-data");
    BOOST_TEST(settings.database.file == settings.data.directory / "pilnveide.db");
    BOOST_TEST(settings.mail.directory == settings.data.directory / "mail");
    BOOST_TEST(settings.web.public_url == "http://127.0.0.1:8080");
    BOOST_TEST(settings.web.workers == 64);
    BOOST_TEST(settings.mail.per_minute == 30);
}

BOOST_AUTO_TEST_CASE(a_file_is_read_with_its_lines_and_relative_paths) {
    SettingsFile file(kSmtp + "security = \"tls\"\nport = 465\nper_minute = 0\n[log]\nlevel = \"error\"\n[web.x]\n");
    auto loaded = file.loaded();
    const auto& settings = loaded.settings;
    BOOST_TEST(settings.data.directory == file.folder() / "data");
    BOOST_TEST(settings.web.public_url == "https://pilnveide.novads.lv");
    BOOST_TEST((settings.mail.security == Settings::Mail::Security::kTls));
    BOOST_TEST((settings.log.level == Log::Level::kError));
    BOOST_TEST(settings.mail.port == 465);
    BOOST_TEST(settings.mail.per_minute == 0);
    BOOST_TEST(loaded.lines.at("mail.port") == 10);
    BOOST_TEST(starts_with(lines(loaded.findings), "14 there is no setting web.x"), lines(loaded.findings));
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_an_error_with_a_suggestion) {
    BOOST_TEST(SettingsFile("[web]\nprot = 8081\n").findings() ==
               "2 there is no setting web.prot; did you mean web.port?\n");
    BOOST_TEST(SettingsFile("[database]\npublic_url = \"x\"\n").findings() ==
               "2 there is no setting database.public_url; did you mean web.public_url?\n");
    BOOST_TEST(starts_with(SettingsFile("port = 8081\n").findings(), "1 there is no setting port; did you mean "));
    BOOST_TEST(SettingsFile("\n[colours]\nsky = \"blue\"\n").findings() ==
               "3 there is no setting colours.sky; see `pilnveide settings --sample`\n");
}

BOOST_AUTO_TEST_CASE(a_key_of_a_hundred_thousand_parts_is_told_at_its_line) {
    std::string parts;
    for (int i = 0; i < 100'000; ++i) parts += "a.";
    BOOST_TEST(SettingsFile("[web]\n" + parts + "a = 1\n").findings() == "2 a key has far too many parts\n");
}

BOOST_AUTO_TEST_CASE(a_value_of_the_wrong_kind_is_told_at_its_line) {
    const std::pair<std::string, std::string> rows[] = {
        {"[web]\nport = \"8080\"\n", "2 web.port must be a number of 0 to 65535\n"},
        {"[web]\nport = 65536\n", "2 web.port must be a number of 0 to 65535\n"},
        {"[web]\nport = 80.5\n", "2 web.port must be a number of 0 to 65535\n"},
        {"[web]\nworkers = 0\n", "2 web.workers must be a number of 1 to 1024\n"},
        {"[mail]\nper_minute = -1\n", "2 mail.per_minute must be a number of 0 to 60000\n"},
        {"[mail]\nmethod = \"post\"\n", "2 mail.method must be one of: directory, smtp\n"},
        {"[mail]\nfrom_name = 7\n", "2 mail.from_name must be a text in quotes, without control characters\n"},
        {"[mail]\nfrom_name = \"a\\nBcc: x\"\n",
         "2 mail.from_name must be a text in quotes, without control characters\n"},
        {"[data]\ndirectory = [\"a\"]\n", "2 data.directory must be a text in quotes, without control characters\n"},
    };
    for (const auto& [text, said] : rows) BOOST_TEST(SettingsFile(text).findings() == said);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_toml_is_told_with_its_line) {
    auto findings = SettingsFile("[web]\nport = 8080\nhost = 127.0.0.1\n").loaded().findings;
    BOOST_REQUIRE_EQUAL(findings.size(), 1U);
    BOOST_TEST(findings[0].line == 3);
    BOOST_TEST(line_of(findings[0]).find("pilnveide.toml:3: ") != std::string::npos);
    auto missing = load("/nowhere/pilnveide.toml").findings;
    BOOST_REQUIRE_EQUAL(missing.size(), 1U);
    BOOST_TEST(starts_with(line_of(missing[0]), "/nowhere/pilnveide.toml: cannot be read"));
}

BOOST_AUTO_TEST_CASE(settings_that_may_not_be_together_are_refused) {
    const std::pair<std::string, std::string> rows[] = {
        {"[database]\nkind = \"postgresql\"\n", "2 database.kind: postgresql needs"},
        {"[web]\nhost = \"0.0.0.0\"\n", "2 web.host: would show the console"},
        {"[web]\nhost = \"a b\"\n", "2 web.host: must be an address"},
        {"[web]\npublic_url = \"pilnveide.lv\"\n", "2 web.public_url: must look like"},
        {"[web]\npublic_url = \"https://a.lv/?x\"\n", "2 web.public_url: must look like"},
        {"[web]\npublic_url = \"http://a.lv\"\n", "2 web.public_url: must begin with https://"},
        {"[web]\nport = 0\n", "2 web.port: takes any free port when it is 0, and letters could not link to it"},
        {"[web]\ncertificate_file = \"c.pem\"\n", "2 web.certificate_file: needs the other"},
        {"[web]\nkey_file = \"k.pem\"\n", "2 web.key_file: needs the other"},
        {"[proxy]\ntrusted = \"localhost\"\n", "2 proxy.trusted: must be one address"},
        {"[mail]\nfrom_address = \"a@b\\\\r\"\n", "2 mail.from_address: is not an e-mail address"},
        {"[mail]\nmethod = \"smtp\"\nhost = \"h\"\nfrom_address = \"a@b.lv\"\n",
         "2 mail.method: smtp needs web.public_url"},
        {kSmtp + "security = \"plain\"\n", "9 mail.security: plain is for a relay on this computer"},
        {kSmtp + "user = \"u\"\n", "9 mail.user: needs the other"},
        {kSmtp + "password_file = \"p\"\n", "9 mail.password_file: needs the other"},
    };
    for (const auto& [text, said] : rows) {
        auto findings = SettingsFile(text).findings();
        BOOST_TEST(starts_with(findings, said), findings);
    }
}

BOOST_AUTO_TEST_CASE(settings_that_an_office_would_use_are_good) {
    for (const std::string& text : {
             std::string(),
             kSmtp,
             kSmtp + "user = \"u\"\npassword_file = \"p\"\nca_file = \"ca.pem\"\n",
             std::string("[web]\nhost = \"0.0.0.0\"\npublic_url = \"https://pilnveide.novads.lv\"\n"),
             std::string("[web]\nhost = \"::1\"\n"),
             std::string("[web]\nport = 0\npublic_url = \"http://localhost\"\n"),
             std::string("[web]\nhost = \"0.0.0.0\"\ncertificate_file = \"c\"\nkey_file = \"k\"\n"),
             std::string("[web]\npublic_url = \"http://localhost:8080\"\n[mail]\nmethod = \"smtp\"\nhost = "
                         "\"127.0.0.1\"\nsecurity = "
                         "\"plain\"\nfrom_address = \"a@b.lv\"\n"),
             std::string("[database]\nkind = \"postgresql\"\nconnection_file = \"c\"\n"),
         }) {
        BOOST_TEST(SettingsFile(text).findings() == "");
    }
}

BOOST_AUTO_TEST_CASE(loopback_is_this_computer_and_nothing_else) {
    for (const char* host : {"127.0.0.1", "127.8.9.1", "::1", "localhost"}) BOOST_TEST(is_loopback(host), host);
    for (const char* host : {"", "0.0.0.0", "128.0.0.1", "127.0.0.1.example.lv", "127.evil.lv", "localhost.lv", "::"}) {
        BOOST_TEST(!is_loopback(host), host);
    }
}

BOOST_AUTO_TEST_CASE(the_sample_is_a_good_file_also_when_every_key_is_set_to_its_default) {
    auto sample = sample_settings();
    BOOST_TEST(SettingsFile(sample).findings() == "");
    std::string set;
    std::istringstream in(sample);
    for (std::string line; std::getline(in, line);)
        set += (line.starts_with('#') && !line.starts_with("# ") ? line.substr(1) : line) + "\n";
    SettingsFile file(set);
    BOOST_TEST(file.findings() == "");
    BOOST_TEST(file.loaded().lines.size() == setting_table().size());
}

BOOST_AUTO_TEST_CASE(every_setting_is_in_the_table_once_and_says_what_it_is) {
    std::set<std::string_view> keys;
    for (const auto& setting : setting_table()) {
        BOOST_TEST(keys.insert(setting.key).second, setting.key);
        BOOST_TEST(!setting.sentence.empty(), setting.key);
        BOOST_TEST(setting_named(setting.key) == &setting);
        BOOST_TEST((setting.type == Setting::Type::kChoice) == !setting.choices.empty());
        BOOST_TEST(settings_manual().find(std::string("default: ") + std::string(setting.standard).substr(0, 2)) !=
                   std::string::npos);
    }
    BOOST_TEST(setting_named("web.prot") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_secret_is_the_first_line_of_its_file) {
    SettingsFile file("");
    BOOST_TEST(read_secret(file.beside("password", "slepens vards\r\nnote\n")) == "slepens vards");
    BOOST_CHECK_THROW(read_secret(file.beside("empty", "\n")), pilnveide::workflow::Broken);
    BOOST_CHECK_THROW(read_secret(file.folder() / "missing"), pilnveide::workflow::Broken);
}
