#pragma once

#include "daemon/arguments.h"

#include <ostream>
#include <span>
#include <string_view>

namespace pilnveide::daemon {

// One call of one command: its words, and where it speaks. Results go to `out`, everything else to `err`.
struct Call {
    Arguments arguments;
    std::ostream& out;
    std::ostream& err;

    [[nodiscard]] bool json() const { return arguments.has("--json"); }

    // Says what is wrong and what to do, on one line, and gives the exit code back.
    Exit refuse(Exit code, std::string_view text) const;
};

// A command of the binary. `usage` follows its name in --help.
struct Command {
    std::string_view name;
    std::string_view usage;
    std::string_view sentence;
    std::span<const Option> options;
    Exit (*run)(Call&);
};

// All commands, in the order of --help. The one list (daemon/commands.cpp).
std::span<const Command> commands();

// The whole command line: finds the command, takes its words apart, runs it; prints help. Faults end in exit 3 with a
// line that says what to do.
int run_command_line(std::span<const std::string> words, std::ostream& out, std::ostream& err);

}  // namespace pilnveide::daemon
