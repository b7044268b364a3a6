#pragma once

#include "catalog/catalogue.h"
#include "daemon/keys.h"
#include "daemon/log.h"
#include "daemon/outbox.h"
#include "daemon/settings.h"
#include "daemon/system_clock.h"
#include "web/console.h"
#include "web/route.h"
#include "workflow/store/open.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace pilnveide::daemon {

// The record of a set of settings, opened: what every command that touches it needs. `reading` opens it beside a
// running daemon; else nobody else may have it open. A record that is not there yet is made (with its keys) when `make`
// is true.
struct Record {
    enum class Use { kReading, kWriting };

    Record(const Settings& settings, Use use, workflow::Ids& ids);

    Keys keys;
    std::unique_ptr<store::Store> store;
};

store::Place place_of(const Settings& settings);

// Languages and templates, read once from the binary itself, and the catalogue. Throws Broken with the catalogue's
// findings. It stays where it was made: `framework` looks into `catalogue`.
struct Library {
    // Of the built-in catalogue, or that of the directory (the setting catalog.dir).
    explicit Library(const std::filesystem::path& directory);
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    web::Languages languages;
    web::Templates lv;
    web::Templates en;
    catalog::Catalogue catalogue;
    const catalog::Framework& framework;  // the newest version of the methodology that cycles run by
};

// The built-in catalogue, or that of a directory. Throws Broken with its findings.
catalog::Catalogue catalogue_of(const std::filesystem::path& directory);

Stationery stationery_of(const Settings& settings, const Library& library, const Keys& keys);

// The calendar clock of a call: the computer's, or that of `--clock file:PATH`. Throws Broken for any other word.
struct Clocks {
    explicit Clocks(const std::string& option);

    [[nodiscard]] const workflow::Clock& clock() const;
    std::unique_ptr<SystemClock> system;
    std::unique_ptr<FileClock> file;  // the one that is used when there is one
    bool watched = true;              // jumps are doubted; an operator's file is trusted, but for file:PATH,watched
};

}  // namespace pilnveide::daemon
