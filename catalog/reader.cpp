#include "catalog/reader.h"

#include "catalog/draft.h"
#include "catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace pilnveide::catalog {
namespace {

constexpr std::string_view kRoot = "framework.toml";
constexpr std::string_view kSuffix = ".toml";
constexpr std::size_t kLargest = 1 << 20;  // bytes of one file; the largest of ours has less than 100 000

// One file's table, read by `part`; everything that nobody asked for is a finding. What is no TOML is one finding, the
// first: what follows cannot be understood.
template <class Part>
void read_file(const Source& source, std::vector<Finding>& findings, Part part) {
    if (!source.readable || source.text.size() > kLargest) {
        findings.push_back({source.name, 1,
                            source.readable ? "this file is larger than 1 MB; split it"
                                            : "this file cannot be read; look at its rights"});
        return;
    }
    try {
        auto tree = toml::parse(source.text, source.name);
        StrictTable table(tree, source.name, findings);
        part(table);
        table.close();
    } catch (const toml::parse_error& error) {
        findings.push_back({source.name, std::max(1, static_cast<int>(error.source().begin.line)),
                            fmt::format("this is no TOML: {}", error.description())});
    }
}

void read_parts(const std::vector<Source>& sources, const std::vector<Mention>& parts, Draft& draft,
                std::vector<Finding>& findings) {
    std::set<std::string> listed{std::string(kRoot)};
    for (const auto& [part, place] : parts) {
        auto name = part + std::string(kSuffix);
        auto reader = reader_of(part);
        auto source = std::ranges::find(sources, name, &Source::name);
        if (!listed.insert(name).second)
            findings.push_back({place.file, place.line, fmt::format("'{}' is listed twice", part)});
        else if (!reader)
            findings.push_back({place.file, place.line, fmt::format("no part of a framework is called '{}'", part)});
        else if (source == sources.end())
            findings.push_back(
                {place.file, place.line, fmt::format("'{}' is listed, but the file {} is missing", part, name)});
        else
            read_file(*source, findings, [&](StrictTable& table) { reader(table, draft); });
    }
    for (const auto& source : sources)
        if (!listed.contains(source.name))
            findings.push_back({source.name, 1,
                                "framework.toml does not list this file in 'parts'; add it or take it "
                                "away"});
}

}  // namespace

Draft draft_of(const std::vector<Source>& sources, std::vector<Finding>& findings) {
    Draft draft;
    std::vector<Mention> parts;
    auto root = std::ranges::find(sources, kRoot, &Source::name);
    if (root == sources.end())
        findings.push_back({std::string(kRoot), 1, "this file is missing; every framework has one"});
    else
        read_file(*root, findings, [&](StrictTable& table) { parts = read_framework(table, draft); });
    read_parts(sources, parts, draft, findings);
    check_whole(draft, findings);
    std::ranges::sort(draft.framework.criteria, {}, &Criterion::number);
    std::ranges::sort(draft.framework.sections, {}, &Section::number);
    std::ranges::stable_sort(findings, [](const Finding& one, const Finding& other) {
        return std::tie(one.file, one.line) < std::tie(other.file, other.line);
    });
    return draft;
}

Reading read(const std::vector<Source>& sources) {
    Reading reading;
    auto draft = draft_of(sources, reading.findings);
    if (reading.findings.empty()) reading.framework = std::move(draft.framework);
    return reading;
}

}  // namespace pilnveide::catalog
