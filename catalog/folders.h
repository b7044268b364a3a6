#pragma once

#include "catalog/reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace pilnveide::catalog {

// The files of one framework.
struct Folder {
    std::string name;  // "kvpm"; empty when the directory that was given is itself a framework's folder
    std::vector<Source> files;
};

// The frameworks of a directory, by name: a folder each, or the directory itself when framework.toml stands in it.
// Folders without a TOML file are passed over. Throws nothing; what cannot be read gives none.
std::vector<Folder> folders_in(const std::filesystem::path& directory);

// Those in the binary.
std::vector<Folder> built_in_folders();

}  // namespace pilnveide::catalog
