#include "daemon/command.h"
#include "workflow/fault.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>

namespace pilnveide::daemon {
namespace {

void print_help(std::ostream& out) {
    fmt::print(out,
               "pilnveide: the daemon that remembers an improvement plan\n\nusage: pilnveide COMMAND [OPTIONS]\n\n");
    for (const auto& command : commands()) fmt::print(out, "  {:<10} {}\n", command.name, command.sentence);
    fmt::print(out,
               "\npilnveide COMMAND --help says more. Exit: 0 done, 1 refused or found wrong, 2 misused, 3 broken "
               "environment.\n");
}

void print_help(std::ostream& out, const Command& command) {
    fmt::print(out, "usage: pilnveide {} {}\n\n{}.\n\n", command.name, command.usage, command.sentence);
    for (const auto& option : command.options)
        fmt::print(out, "  {:<24} {}\n", fmt::format("{} {}", option.name, option.value_name), option.sentence);
}

}  // namespace

Exit Call::refuse(Exit code, std::string_view text) const {
    fmt::print(err, "pilnveide: {}\n", text);
    return code;
}

int run_command_line(std::span<const std::string> words, std::ostream& out, std::ostream& err) {
    if (words.empty() || words.front() == "--help" || words.front() == "help") {
        print_help(words.empty() ? err : out);
        return words.empty() ? kMisused : kDone;
    }
    auto name = words.front() == "--version" ? "version" : words.front();
    auto command = std::ranges::find(commands(), name, &Command::name);
    if (command == commands().end()) {
        fmt::print(err, "pilnveide: there is no command {}; see pilnveide --help\n", name);
        return kMisused;
    }
    auto rest = words.subspan(1);
    if (std::ranges::find(rest, "--help") != rest.end()) {
        print_help(out, *command);
        return kDone;
    }
    Misuse misuse;
    auto parsed = arguments(rest, command->options, misuse);
    if (!parsed) {
        fmt::print(err, "pilnveide {}: {}\n", name, misuse.text);
        return kMisused;
    }
    try {
        Call call{std::move(*parsed), out, err};
        return command->run(call);
    } catch (const workflow::Unavailable& fault) {
        fmt::print(err, "pilnveide: {}. Try again when it is back.\n", fault.what());
    } catch (const workflow::Broken& fault) {
        fmt::print(err, "pilnveide: {}\n", fault.what());
    }
    return kBrokenEnvironment;
}

}  // namespace pilnveide::daemon
