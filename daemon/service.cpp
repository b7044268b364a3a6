#include "daemon/service.h"

#include "catalog/folders.h"
#include "workflow/fault.h"

#include <fmt/format.h>

namespace pilnveide::daemon {
namespace {

using workflow::Broken;

void make_directory(const std::filesystem::path& directory) {
    std::error_code fault;
    std::filesystem::create_directories(directory, fault);
    if (fault) throw Broken(fmt::format("the directory {} cannot be made: {}", directory.string(), fault.message()));
}

// A record that is there already has its keys; a new key would make every link dead and every seal wrong.
bool is_first_start(const Settings& settings) {
    bool sqlite = settings.database.kind == Settings::Database::Kind::kSqlite;
    auto proof = sqlite ? settings.database.file : settings.data.directory / "link.key";
    std::error_code fault;
    bool there = std::filesystem::exists(proof, fault);
    if (fault) throw Broken(fmt::format("cannot look for {}: {}", proof.string(), fault.message()));
    return !there;
}

const catalog::Framework& methodology_of(const catalog::Catalogue& catalogue) {
    if (const auto* framework = catalogue.newest(catalog::kMethodology)) return *framework;
    throw Broken(
        fmt::format("the directory catalog.dir has no framework '{}', by which cycles run; put its folder there",
                    catalog::kMethodology));
}

}  // namespace

store::Place place_of(const Settings& settings) {
    store::Place place;
    if (settings.database.kind == Settings::Database::Kind::kSqlite) {
        place.file = settings.database.file;
    } else {
        place.kind = store::Place::Kind::kPostgresql;
        place.connection = read_secret(settings.database.connection_file);
    }
    return place;
}

Record::Record(const Settings& settings, Use use, workflow::Ids& ids) {
    if (use == Use::kWriting) make_directory(settings.data.directory);
    keys = open_keys(settings.data.directory, use == Use::kWriting && is_first_start(settings));
    auto place = place_of(settings);
    if (use == Use::kWriting) store::migrate(place);
    store = store::open(place, use == Use::kWriting ? store::Mode::kDaemon : store::Mode::kReadOnly, keys.history, ids);
}

Library::Library(const std::filesystem::path& directory)
    : lv(languages.of("lv")),
      en(languages.of("en")),
      catalogue(catalogue_of(directory)),
      framework(methodology_of(catalogue)) {}

catalog::Catalogue catalogue_of(const std::filesystem::path& directory) {
    auto folders = directory.empty() ? catalog::built_in_folders() : catalog::folders_in(directory);
    auto reading = catalog::read_catalogue(folders);
    std::string all = "the catalogue has faults:";
    for (const auto& finding : reading.findings)
        all += fmt::format("\n  {}:{}: {}", (directory / finding.file).string(), finding.line, finding.text);
    if (!reading.catalogue) throw Broken(all);
    return std::move(*reading.catalogue);
}

Stationery stationery_of(const Settings& settings, const Library& library, const Keys& keys) {
    return {{library.languages, library.lv, library.en, library.catalogue, settings.web.public_url},
            keys.link,
            settings.mail.from_address,
            settings.mail.from_name,
            settings.mail.bounce_address};
}

Clocks::Clocks(const std::string& option) {
    constexpr std::string_view kFile = "file:";
    constexpr std::string_view kWatched = ",watched";  // for tests of the watch itself
    if (option.empty())
        system = std::make_unique<SystemClock>();
    else if (option.starts_with(kFile)) {
        watched = option.ends_with(kWatched);
        file = std::make_unique<FileClock>(
            option.substr(kFile.size(), option.size() - kFile.size() - (watched ? kWatched.size() : 0)));
    } else
        throw Broken("--clock wants file:PATH, a file that holds one instant");
}

const workflow::Clock& Clocks::clock() const {
    if (file) return *file;
    return *system;
}

}  // namespace pilnveide::daemon
