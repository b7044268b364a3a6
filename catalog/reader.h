#pragma once

#include "catalog/finding.h"
#include "catalog/framework.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// What a reading gave: the framework when nothing was found, else every finding in one run, not just the first.
struct Reading {
    std::optional<Framework> framework;
    std::vector<Finding> findings;
};

// One TOML file of a framework's folder, by its name and text.
struct Source {
    std::string name;  // "process.toml"
    std::string text;
    bool readable = true;  // false: the file is there, but its text could not be had
};

// Reads a framework from its files (catalog/README.md). Strict: an unknown key, a missing language, a number out of
// order or twice, a reference to nothing, a gap in a scale, a file that is not listed: each is a finding. Throws
// nothing.
Reading read(const std::vector<Source>& sources);

// The files of one framework in the binary, by the name of its folder; none when there is no such folder.
std::vector<Source> built_in(std::string_view folder = "kvpm");

}  // namespace pilnveide::catalog
