#include "catalog/reader.h"

#include "catalog/draft.h"
#include "catalog/key_depth.h"
#include "catalog/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace pilnveide::catalog {
namespace {

constexpr std::string_view kRoot = "framework.toml";
constexpr std::string_view kSuffix = ".toml";
constexpr std::size_t kLargest = 1 << 20;  // bytes of one file; the largest of ours has less than 100 000

// One file's table, read by `part`; everything that nobody asked for is a finding. What is no TOML is one finding, the
// first, because what follows it cannot be understood; then the answer is false.
template <class Part>
bool read_file(const Source& source, std::vector<Finding>& findings, Part part) {
    if (!source.readable || source.text.size() > kLargest) {
        findings.push_back({source.name, 1,
                            source.readable ? "this file is larger than 1 MB; split it"
                                            : "this file cannot be read; look at its rights"});
        return false;
    }
    if (auto line = line_of_too_many_dots(source.text)) {
        findings.push_back({source.name, line, "this is no TOML of ours: a key has far too many parts"});
        return false;
    }
    try {
        auto tree = toml::parse(source.text, source.name);
        StrictTable table(tree, source.name, findings);
        part(table);
        table.close();
        return true;
    } catch (const toml::parse_error& error) {
        findings.push_back({source.name, std::max(1, static_cast<int>(error.source().begin.line)),
                            fmt::format("this is no TOML: {}", error.description())});
        return false;
    }
}

// Every file that framework.toml could list. What it lists is told by itself when it cannot be read; the other files
// are looked at all the same.
std::vector<Mention> parts_there(const std::vector<Source>& sources) {
    std::vector<Mention> parts;
    for (const auto& [name, text, readable] : sources)
        if (name != kRoot && name.ends_with(kSuffix))
            parts.push_back({name.substr(0, name.size() - kSuffix.size()), {name, 1}});
    return parts;
}

// One part that is listed at a place.
bool read_part(const std::vector<Source>& sources, const Mention& listed, Draft& draft,
               std::vector<Finding>& findings) {
    const auto& [part, place] = listed;
    auto reader = reader_of(part);
    auto name = part + std::string(kSuffix);
    auto source = std::ranges::find(sources, name, &Source::name);
    if (reader && source != sources.end())
        return read_file(*source, findings, [&](StrictTable& table) { reader(table, draft); });
    findings.push_back({place.file, place.line,
                        reader ? fmt::format("'{}' is listed, but the file {} is missing", part, name)
                               : fmt::format("no part of a framework is called '{}'; mend its spelling", part)});
    return false;
}

// False when something that is listed could not be read.
bool read_parts(const std::vector<Source>& sources, const std::vector<Mention>& parts, Draft& draft,
                std::vector<Finding>& findings) {
    bool complete = true;
    std::set<std::string> listed;
    for (const auto& part : parts) {
        if (!listed.insert(part.text).second)
            findings.push_back({part.place.file, part.place.line, fmt::format("'{}' is listed twice", part.text)});
        else
            complete = read_part(sources, part, draft, findings) && complete;
    }
    for (const auto& there : parts_there(sources))
        if (!listed.contains(there.text)) {
            findings.push_back({there.place.file, there.place.line,
                                "framework.toml does not list this file in 'parts'; add it or take it away"});
            complete = false;
        }
    return complete;
}

}  // namespace

Draft draft_of(const std::vector<Source>& sources, std::vector<Finding>& findings) {
    Draft draft;
    std::vector<Mention> parts;
    bool is_read = false;
    auto root = std::ranges::find(sources, kRoot, &Source::name);
    if (root == sources.end())
        findings.push_back({std::string(kRoot), 1, "this file is missing; every framework has one"});
    else
        is_read = read_file(*root, findings, [&](StrictTable& table) { parts = read_framework(table, draft); });
    if (parts.empty()) parts = parts_there(sources);
    // What a file that could not be read brings would be missed everywhere else.
    draft.complete = read_parts(sources, parts, draft, findings) && is_read;
    if (draft.complete) check_whole(draft, findings);
    std::ranges::sort(draft.framework.criteria, {}, &Criterion::number);
    std::ranges::sort(draft.framework.sections, {}, &Section::number);
    put_in_order(findings);
    return draft;
}

Reading read(const std::vector<Source>& sources) {
    Reading reading;
    auto draft = draft_of(sources, reading.findings);
    if (reading.findings.empty()) reading.framework = std::move(draft.framework);
    return reading;
}

}  // namespace pilnveide::catalog
