#pragma once

#include <string>

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

}  // namespace pilnveide::catalog
