#pragma once

#include "catalog/framework.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace pilnveide::catalog {

// What is wrong in a catalogue: file, line and what to do about it (English, for whoever edits it).
struct Finding {
    std::string file;
    int line = 0;
    std::string text;
};

// What a reading gave: the framework when nothing was found, else every finding in one run, not just the first.
struct Reading {
    std::optional<Framework> framework;
    std::vector<Finding> findings;
};

// One TOML file of a framework's folder, by its name and text.
struct Source {
    std::string name;
    std::string text;
};

// Reads a framework from its files: framework.toml, process.toml, self_check.toml. Strict: an unknown key, a missing
// language, a number out of order or twice, a missing task, an unknown gate or owner is a finding.
Reading read(const std::vector<Source>& sources);

// The files of a folder, or those built in. Throws nothing; a folder that cannot be read gives no sources.
std::vector<Source> sources_in(const std::filesystem::path& folder);
std::vector<Source> built_in();

}  // namespace pilnveide::catalog
