#pragma once

#include "catalog/catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog {

// The frameworks of tests/catalog/sample with a fault planted into one of them: "first" has every part, "second" is
// what its bridge leads to. Without a fault nothing is found in them.
class Sample {
public:
    Sample();

    // In a file of "first" the first place where `from` stands (it must stand there) becomes `to`.
    Sample& with(std::string_view file, std::string_view from, std::string_view to);
    Sample& without(std::string_view file);
    Sample& and_file(std::string_view file, std::string_view text);
    Sample& changed(std::string_view folder, std::string_view file, std::string_view from, std::string_view to);
    Sample& and_again(std::string_view folder, std::string_view under);  // the folder once more, under a second name

    [[nodiscard]] std::vector<Finding> findings() const;
    [[nodiscard]] CatalogueReading read() const { return read_catalogue(folders_); }

private:
    Folder& folder(std::string_view name);
    std::vector<Folder> folders_;
};

}  // namespace pilnveide::catalog
