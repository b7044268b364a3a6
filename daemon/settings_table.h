#pragma once

#include "daemon/settings.h"

#include <span>
#include <variant>

namespace pilnveide::daemon {

// One line of the table of settings, from which the loader, the sample file, the manual page and the check come.
struct Setting {
    enum class Type { kText, kPath, kNumber, kChoice };
    // Where the value goes.
    using Field = std::variant<std::string*, std::filesystem::path*, int*, std::uint16_t*, Settings::Database::Kind*,
                               Settings::Mail::Method*, Settings::Mail::Security*, Log::Form*, Log::Level*>;

    std::string_view key;  // "web.port"
    Type type;
    std::string_view unit;      // of a number ("letters"), or what a text is ("address"); may be empty
    std::string_view standard;  // the default, as it stands in a file; empty: see the sentence
    int lowest, highest;        // of a number
    std::string_view choices;   // of a choice: "sqlite postgresql", in the order of the enumeration
    std::string_view sentence;
    Field (*field)(Settings&);
};

// All settings, those of one section together.
std::span<const Setting> setting_table();

// The words of a choice, in order.
std::vector<std::string_view> choices_of(const Setting& setting);

// The setting with this key, or nullptr.
const Setting* setting_named(std::string_view key);

// The known key that somebody who typed this probably meant, or "".
std::string_view likely_key(std::string_view typed);

// A settings file with every key, commented out at its default, under its sentence.
std::string sample_settings();

// The same as the body of a manual page (roff, man macros).
std::string settings_manual();

}  // namespace pilnveide::daemon
