#include "catalog/folders.h"

#include "catalog/embedded.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace pilnveide::catalog {
namespace {

namespace fs = std::filesystem;

// The entries of a directory in the order of their names; those before a fault when there is one.
std::vector<fs::path> entries_of(const fs::path& directory) {
    std::vector<fs::path> all;
    std::error_code fault;
    for (fs::directory_iterator at(directory, fault), end; !fault && at != end; at.increment(fault))
        all.push_back(at->path());
    std::ranges::sort(all);
    return all;
}

// Only a file is opened: a pipe would never end.
Source source_of(const fs::path& file) {
    std::error_code nothing;
    Source source{file.filename().string(), {}, false};
    if (!fs::is_regular_file(file, nothing)) return source;
    std::ifstream in(file, std::ios::binary);
    source.text.assign(std::istreambuf_iterator<char>(in), {});
    source.readable = in.is_open() && !in.bad();
    return source;
}

std::vector<Source> sources_in(const fs::path& folder) {
    std::vector<Source> sources;
    for (const auto& entry : entries_of(folder))
        if (entry.extension() == ".toml") sources.push_back(source_of(entry));
    return sources;
}

}  // namespace

std::vector<Folder> folders_in(const fs::path& directory) {
    std::error_code nothing;
    if (fs::exists(directory / "framework.toml", nothing)) return {{{}, sources_in(directory)}};
    std::vector<Folder> folders;
    for (const auto& entry : entries_of(directory)) {
        if (!fs::is_directory(entry, nothing)) continue;
        Folder folder{entry.filename().string(), sources_in(entry)};
        if (!folder.files.empty()) folders.push_back(std::move(folder));
    }
    return folders;
}

std::vector<Folder> built_in_folders() {
    std::vector<Folder> folders;
    for (const auto& file : embedded_catalog()) {
        auto slash = file.name.find('/');
        std::string name(file.name.substr(0, slash));
        auto folder = std::ranges::find(folders, name, &Folder::name);
        if (folder == folders.end()) folder = folders.insert(folder, Folder{name, {}});
        folder->files.push_back({std::string(file.name.substr(slash + 1)), std::string(file.bytes), true});
    }
    return folders;
}

std::vector<Source> built_in(std::string_view folder) {
    for (auto& one : built_in_folders())
        if (one.name == folder) return std::move(one.files);
    return {};
}

}  // namespace pilnveide::catalog
