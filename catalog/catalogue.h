#pragma once

#include "catalog/folders.h"
#include "catalog/framework.h"
#include "catalog/reader.h"

#include <optional>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// The framework that cycles run by: the only one with a process of phases and tasks.
inline constexpr std::string_view kMethodology = "kvpm";

// All frameworks that there are. A cycle names the one it uses by id and version; a new cycle takes the newest version.
// Immutable: references to its frameworks hold as long as it lives, also when it is moved.
class Catalogue {
public:
    explicit Catalogue(std::vector<Framework> frameworks);

    // By id, and the versions of an id from the oldest to the newest.
    [[nodiscard]] const std::vector<Framework>& all() const { return frameworks_; }

    // Null when there is none.
    [[nodiscard]] const Framework* find(std::string_view id, std::string_view version) const;
    [[nodiscard]] const Framework* newest(std::string_view id) const;
    // That version, or the newest when the catalogue does not have it: what a cycle is shown with. Null when there is
    // no framework with the id.
    [[nodiscard]] const Framework* of(std::string_view id, std::string_view version) const;

private:
    std::vector<Framework> frameworks_;
};

// What reading all of them gave: the catalogue when nothing was found, else every finding of every file in one run. A
// finding's file carries its folder: "kvpm/process.toml".
struct CatalogueReading {
    std::optional<Catalogue> catalogue;
    std::vector<Finding> findings;
};

// Reads each framework, then what only all together show: the same id and version in two folders, a bridge to a number
// that the other framework does not have.
CatalogueReading read_catalogue(const std::vector<Folder>& folders);

}  // namespace pilnveide::catalog
