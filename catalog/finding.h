#pragma once

#include <string>
#include <vector>

namespace pilnveide::catalog {

// Where something stands in a catalogue's files; lines count from 1.
struct Place {
    std::string file;
    int line = 1;
};

// What is wrong in a catalogue: file, line and what to do about it (English, for whoever edits it).
struct Finding {
    std::string file;
    int line = 1;
    std::string text;
};

// By file and line, those of one line as they were found.
void put_in_order(std::vector<Finding>& findings);

}  // namespace pilnveide::catalog
