#include "daemon/command.h"

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    return pilnveide::daemon::run_command_line(words, std::cout, std::cerr);
}
