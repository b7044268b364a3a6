#include "daemon/settings_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace pilnveide::daemon {
namespace {

std::string_view section_of(std::string_view key) { return key.substr(0, key.find('.')); }
std::string_view name_of(std::string_view key) { return key.substr(key.find('.') + 1); }

std::string as_toml(const Setting& setting) {
    return setting.type == Setting::Type::kNumber ? std::string(setting.standard)
                                                  : fmt::format("\"{}\"", setting.standard);
}

// "letters, 0 to 60000", "one of: sqlite, postgresql", "address"
std::string what(const Setting& setting) {
    if (setting.type == Setting::Type::kChoice) return fmt::format("one of: {}", fmt::join(choices_of(setting), ", "));
    if (setting.type != Setting::Type::kNumber) return std::string(setting.unit);
    return fmt::format("{}, {} to {}", setting.unit, setting.lowest, setting.highest);
}

// Lines of a comment, at most 100 characters wide.
std::string comment(std::string_view text) {
    constexpr std::size_t kWidth = 100;
    std::string out;
    while (!text.empty()) {
        auto end = text.size() <= kWidth ? text.size() : text.rfind(' ', kWidth);
        out += fmt::format("# {}\n", text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

// What roff would take for its own.
std::string roff(std::string_view text) {
    std::string out;
    for (char letter : text) {
        if (letter == '-' || letter == '\\') out += '\\';
        out += letter;
    }
    return out;
}

}  // namespace

std::string sample_settings() {
    std::string out =
        "# The settings of Pilnveide. A key that is commented out stands at its default. `pilnveide check` tells what\n"
        "# is wrong. Relative paths count from this file's directory.\n";
    std::string_view section;
    for (const auto& setting : setting_table()) {
        if (section_of(setting.key) != section) {
            section = section_of(setting.key);
            out += fmt::format("\n[{}]\n", section);
        }
        out += comment(fmt::format("{} ({})", setting.sentence, what(setting)));
        out += fmt::format("#{} = {}\n", name_of(setting.key), as_toml(setting));
    }
    return out;
}

std::string settings_manual() {
    std::string out;
    for (const auto& setting : setting_table()) {
        out += fmt::format(".TP\n.B {}\n{} ({}", roff(setting.key), roff(setting.sentence), roff(what(setting)));
        out += setting.standard.empty() ? ")\n" : fmt::format("; default: {})\n", roff(setting.standard));
    }
    return out;
}

}  // namespace pilnveide::daemon
