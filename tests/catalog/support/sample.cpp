#include "tests/catalog/support/sample.h"
#include "tests/source_directory.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace pilnveide::catalog {

Sample::Sample() : folders_(folders_in(pilnveide::tests::source_directory() + "/tests/catalog/sample")) {}

Folder& Sample::folder(std::string_view name) {
    auto found = std::ranges::find(folders_, name, &Folder::name);
    BOOST_REQUIRE(found != folders_.end());
    return *found;
}

Sample& Sample::changed(std::string_view in, std::string_view file, std::string_view from, std::string_view to) {
    auto& files = folder(in).files;
    auto source = std::ranges::find(files, file, &Source::name);
    BOOST_REQUIRE_MESSAGE(source != files.end(), "the sample has no " << file);
    auto at = source->text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, file << " has no " << from);
    source->text.replace(at, from.size(), to);
    return *this;
}

Sample& Sample::with(std::string_view file, std::string_view from, std::string_view to) {
    return changed("first", file, from, to);
}

Sample& Sample::without(std::string_view file) {
    std::erase_if(folder("first").files, [&](const Source& source) { return source.name == file; });
    return *this;
}

Sample& Sample::and_file(std::string_view file, std::string_view text) {
    folder("first").files.push_back({std::string(file), std::string(text), true});
    return *this;
}

Sample& Sample::and_again(std::string_view name, std::string_view under) {
    auto copy = folder(name);
    copy.name = under;
    folders_.push_back(std::move(copy));
    return *this;
}

std::vector<Finding> Sample::findings() const { return read().findings; }

}  // namespace pilnveide::catalog
