#include "daemon/settings_table.h"

#include <algorithm>
#include <array>

namespace pilnveide::daemon {
namespace {

using Type = Setting::Type;
using Field = Setting::Field;

constexpr Setting text(std::string_view key, std::string_view unit, std::string_view standard,
                       std::string_view sentence, Field (*field)(Settings&)) {
    return {key, Type::kText, unit, standard, 0, 0, {}, sentence, field};
}

constexpr Setting path(std::string_view key, std::string_view standard, std::string_view sentence,
                       Field (*field)(Settings&)) {
    return {key, Type::kPath, "path", standard, 0, 0, {}, sentence, field};
}

constexpr Setting number(std::string_view key, std::string_view unit, std::string_view standard, int lowest,
                         int highest, std::string_view sentence, Field (*field)(Settings&)) {
    return {key, Type::kNumber, unit, standard, lowest, highest, {}, sentence, field};
}

constexpr Setting choice(std::string_view key, std::string_view choices, std::string_view standard,
                         std::string_view sentence, Field (*field)(Settings&)) {
    return {key, Type::kChoice, {}, standard, 0, 0, choices, sentence, field};
}

constexpr std::array kTable = {
    path("data.directory", "/var/lib/pilnveide",
         "Where the record, its keys and the letters lie. Without a settings file: pilnveide-data in the working "
         "directory.",
         [](Settings& all) -> Field { return &all.data.directory; }),

    choice("database.kind", "sqlite postgresql", "sqlite",
           "SQLite needs nothing else; PostgreSQL is for several daemons on one record.",
           [](Settings& all) -> Field { return &all.database.kind; }),
    path("database.file", "", "The SQLite database. By default pilnveide.db in the data directory.",
         [](Settings& all) -> Field { return &all.database.file; }),
    path("database.connection_file", "",
         "A file that holds the PostgreSQL connection string, such as \"host=/run/postgresql dbname=pilnveide\"; for "
         "its owner alone.",
         [](Settings& all) -> Field { return &all.database.connection_file; }),

    text("web.host", "address", "127.0.0.1",
         "Where the console listens. Others than this computer reach it through a web server in front, or with a "
         "certificate.",
         [](Settings& all) -> Field { return &all.web.host; }),
    number("web.port", "port", "8080", 0, 65535, "The console's port; 0 for any free one, which needs web.public_url.",
           [](Settings& all) -> Field { return &all.web.port; }),
    text("web.public_url", "address", "",
         "The console's address as people type it and letters link to it, such as https://pilnveide.novads.lv. By "
         "default the address it "
         "listens on.",
         [](Settings& all) -> Field { return &all.web.public_url; }),
    path("web.certificate_file", "", "The certificate chain (PEM) when the console itself speaks HTTPS.",
         [](Settings& all) -> Field { return &all.web.certificate_file; }),
    path("web.key_file", "", "The private key (PEM) of that certificate; for its owner alone.",
         [](Settings& all) -> Field { return &all.web.key_file; }),
    number("web.workers", "threads", "64", 1, 1024, "How many requests are answered at the same time.",
           [](Settings& all) -> Field { return &all.web.workers; }),

    text("proxy.trusted", "address", "",
         "The address of the web server in front, whose word on a client's address and on HTTPS counts.",
         [](Settings& all) -> Field { return &all.proxy.trusted; }),

    choice("mail.method", "directory smtp", "directory",
           "Whether letters become files, or are sent through a mail relay.",
           [](Settings& all) -> Field { return &all.mail.method; }),
    path("mail.directory", "", "Where letters become files. By default mail in the data directory.",
         [](Settings& all) -> Field { return &all.mail.directory; }),
    text("mail.host", "name", "", "The mail relay.", [](Settings& all) -> Field { return &all.mail.host; }),
    number("mail.port", "port", "587", 1, 65535, "The relay's port: 587 for starttls, 465 for tls.",
           [](Settings& all) -> Field { return &all.mail.port; }),
    choice("mail.security", "starttls tls plain", "starttls",
           "How the connection to the relay is protected; a relay that cannot do it gets no letter. Plain is for this "
           "computer only.",
           [](Settings& all) -> Field { return &all.mail.security; }),
    text("mail.user", "name", "", "The name to sign in with at the relay; empty when it wants none.",
         [](Settings& all) -> Field { return &all.mail.user; }),
    path("mail.password_file", "", "A file whose first line is the password for mail.user; for its owner alone.",
         [](Settings& all) -> Field { return &all.mail.password_file; }),
    path("mail.ca_file", "",
         "The authority (PEM) that signed the relay's certificate; by default the system's authorities.",
         [](Settings& all) -> Field { return &all.mail.ca_file; }),
    text("mail.from_address", "address", "pilnveide@localhost",
         "Whom letters come from; replies go to the project leader.",
         [](Settings& all) -> Field { return &all.mail.from_address; }),
    text("mail.from_name", "name", "Pilnveide", "The name beside that address.",
         [](Settings& all) -> Field { return &all.mail.from_name; }),
    text("mail.bounce_address", "address", "",
         "Where letters that cannot be delivered come back, such as bounce@novads.lv: letters then leave as "
         "bounce+...@novads.lv, and whatever arrives there is handed to pilnveide bounce. Empty: they come back to "
         "mail.from_address.",
         [](Settings& all) -> Field { return &all.mail.bounce_address; }),
    number("mail.per_minute", "letters", "30", 0, 60000, "How many letters leave in a minute at most; 0 for no limit.",
           [](Settings& all) -> Field { return &all.mail.per_minute; }),

    path("catalog.dir", "", "A directory of frameworks that replaces the built-in catalogue.",
         [](Settings& all) -> Field { return &all.catalog.dir; }),

    choice("log.form", "plain json", "plain",
           "How the log on standard error looks: lines for people, or one JSON object a line.",
           [](Settings& all) -> Field { return &all.log.form; }),
    choice("log.level", "debug info warning error", "info", "The least important events that are logged.",
           [](Settings& all) -> Field { return &all.log.level; }),
};

// Levenshtein's distance, in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string_view name_in_section(std::string_view key) {
    auto dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

}  // namespace

std::span<const Setting> setting_table() { return kTable; }

std::vector<std::string_view> choices_of(const Setting& setting) {
    std::vector<std::string_view> words;
    for (auto rest = setting.choices; !rest.empty();) {
        auto end = std::min(rest.find(' '), rest.size());
        words.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

const Setting* setting_named(std::string_view key) {
    auto found = std::find_if(kTable.begin(), kTable.end(), [&](const Setting& setting) { return setting.key == key; });
    return found == kTable.end() ? nullptr : &*found;
}

std::string_view likely_key(std::string_view typed) {
    constexpr std::size_t kFar = 4;
    auto best = kFar;
    std::string_view key;
    for (const auto& setting : kTable) {
        // A right name in a wrong section is as near as one slip of the finger.
        bool misplaced = name_in_section(setting.key) == name_in_section(typed);
        auto away = std::min(distance(typed, setting.key), misplaced ? 1 : kFar);
        if (away < best) {
            best = away;
            key = setting.key;
        }
    }
    return key;
}

}  // namespace pilnveide::daemon
