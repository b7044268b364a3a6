#pragma once

#include "catalog/finding.h"
#include "catalog/framework.h"
#include "catalog/reader.h"
#include "catalog/references.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace pilnveide::catalog {

// What a bridge names in another framework: the version, and a number of each link. Looked up when the other framework
// is in the catalogue, too; "caf-2020" is not.
struct Crossing {
    std::string framework;
    std::string version;  // empty: the newest
    Mention to;           // the number; empty for the bridge itself, of which only the version is looked up
};

// A framework while its files are read, and what the checks afterwards want to know of it.
struct Draft {
    Framework framework;
    References references;
    std::vector<Crossing> crossings;
    bool complete = true;                   // every file that is listed could be read
    std::optional<Place> first_base;        // the first practice of the base standard
    std::optional<Place> optimal_includes;  // where the optimal standard says what it includes
};

// Reads a framework's files and notes everything that is wrong within it, in the order of files and lines.
Draft draft_of(const std::vector<Source>& sources, std::vector<Finding>& findings);

// What a bridge may begin or end at.
const std::set<Noun>& bridge_ends();

}  // namespace pilnveide::catalog
