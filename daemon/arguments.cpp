#include "daemon/arguments.h"

#include <algorithm>

namespace pilnveide::daemon {

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
    auto found = options.find(option);
    return found == options.end() ? std::string(otherwise) : found->second;
}

std::optional<Arguments> arguments(std::span<const std::string> words, std::span<const Option> known, Misuse& misuse) {
    Arguments parsed;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto& word = words[at];
        if (!word.starts_with("--")) {
            parsed.words.push_back(word);
            continue;
        }
        auto equals = word.find('=');
        auto name = word.substr(0, equals);
        auto option = std::ranges::find(known, name, &Option::name);
        if (option == known.end()) {
            misuse.text = "there is no option " + name + "; see --help";
            return std::nullopt;
        }
        if (option->value_name.empty()) {
            parsed.options[name] = "";
        } else if (equals != std::string::npos) {
            parsed.options[name] = word.substr(equals + 1);
        } else if (at + 1 < words.size()) {
            parsed.options[name] = words[++at];
        } else {
            misuse.text = name + " needs a value: " + name + " " + std::string(option->value_name);
            return std::nullopt;
        }
    }
    return parsed;
}

}  // namespace pilnveide::daemon
