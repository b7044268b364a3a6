#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::daemon {

// What every command ends with, and what it means to a script.
enum Exit { kDone = 0, kRefused = 1, kMisused = 2, kBrokenEnvironment = 3 };

// One option of a command: `--from D`. Without a value name it is a flag.
struct Option {
    std::string_view name;        // "--from"
    std::string_view value_name;  // "DATE", or "" for a flag
    std::string_view sentence;    // English, for --help
};

// The words of one call after the command's name, taken apart.
struct Arguments {
    std::vector<std::string> words;  // what is no option
    std::map<std::string, std::string, std::less<>> options;

    [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
    [[nodiscard]] std::string value(std::string_view option, std::string_view otherwise = {}) const;
};

struct Misuse {
    std::string text;  // what is wrong and what to do
};

// Takes the words apart by the command's options; both `--from D` and `--from=D`. Gives a Misuse through `misuse` for
// an unknown option or one whose value is missing.
std::optional<Arguments> arguments(std::span<const std::string> words, std::span<const Option> known, Misuse& misuse);

}  // namespace pilnveide::daemon
