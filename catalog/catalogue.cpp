#include "catalog/catalogue.h"

#include "catalog/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pilnveide::catalog {
namespace {

// "2026.10" is newer than "2026.9": the numbers between the dots count.
std::vector<int> numbers_of(std::string_view version) {
    std::vector<int> numbers;
    for (const auto *at = version.data(), *end = at + version.size(); at < end; ++at) {
        int number = 0;
        auto [next, fault] = std::from_chars(at, end, number);
        numbers.push_back(number);
        at = fault == std::errc() ? next : end;
    }
    return numbers;
}

bool is_older(const Framework& one, const Framework& other) {
    return one.id != other.id ? one.id < other.id : numbers_of(one.version) < numbers_of(other.version);
}

// One framework as read, and the folder that its findings are told under.
struct Drafted {
    std::string folder;
    Draft draft;

    [[nodiscard]] std::string path(const std::string& file) const {
        return folder.empty() ? file : folder + "/" + file;
    }
};

void check_twice(const std::vector<Drafted>& all, std::vector<Finding>& findings) {
    for (auto one = all.begin(); one != all.end(); ++one)
        for (auto before = all.begin(); before != one; ++before)
            if (one->draft.framework.id == before->draft.framework.id &&
                one->draft.framework.version == before->draft.framework.version)
                findings.push_back({one->path("framework.toml"), 1,
                                    fmt::format("this id and version are those of {}, too; a new version has its own",
                                                before->path("framework.toml"))});
}

// The framework at the other end of a bridge; null when it is not in this catalogue.
const Drafted* target_of(const Crossing& crossing, const std::vector<Drafted>& all) {
    const Drafted* found = nullptr;
    for (const auto& one : all) {
        const auto& framework = one.draft.framework;
        if (framework.id != crossing.framework) continue;
        if (crossing.version.empty() ? !found || is_older(found->draft.framework, framework)
                                     : framework.version == crossing.version)
            found = &one;
    }
    return found;
}

bool is_known(std::string_view id, const std::vector<Drafted>& all) {
    return std::ranges::any_of(all, [&](const Drafted& one) { return one.draft.framework.id == id; });
}

// A framework that is not in this catalogue cannot be looked into.
void check_crossing(const Drafted& from, const Crossing& crossing, const std::vector<Drafted>& all,
                    std::vector<Finding>& findings) {
    if (!is_known(crossing.framework, all)) return;
    const auto* target = target_of(crossing, all);
    const auto& [number, place] = crossing.to;
    std::string fault;
    if (!target && number.empty())
        fault = fmt::format("'{}' is here, but has no version '{}'; mend 'to_version'", crossing.framework,
                            crossing.version);
    if (target && target->draft.complete && !number.empty() &&
        !target->draft.references.has_one_of(bridge_ends(), number))
        fault = fmt::format("{} {} has nothing with the number '{}'; mend the bridge", crossing.framework,
                            target->draft.framework.version, number);
    if (!fault.empty()) findings.push_back({from.path(place.file), place.line, std::move(fault)});
}

}  // namespace

Catalogue::Catalogue(std::vector<Framework> frameworks) : frameworks_(std::move(frameworks)) {
    std::ranges::sort(frameworks_, is_older);
}

const Framework* Catalogue::find(std::string_view id, std::string_view version) const {
    for (const auto& framework : frameworks_)
        if (framework.id == id && framework.version == version) return &framework;
    return nullptr;
}

const Framework* Catalogue::newest(std::string_view id) const {
    const Framework* found = nullptr;
    for (const auto& framework : frameworks_)
        if (framework.id == id) found = &framework;
    return found;
}

const Framework* Catalogue::of(std::string_view id, std::string_view version) const {
    const auto* exact = find(id, version);
    return exact ? exact : newest(id);
}

CatalogueReading read_catalogue(const std::vector<Folder>& folders) {
    CatalogueReading reading;
    std::vector<Drafted> all;
    for (const auto& folder : folders) {
        std::vector<Finding> findings;
        all.push_back({folder.name, draft_of(folder.files, findings)});
        for (auto& finding : findings)
            reading.findings.push_back({all.back().path(finding.file), finding.line, std::move(finding.text)});
    }
    check_twice(all, reading.findings);
    for (const auto& one : all)
        for (const auto& crossing : one.draft.crossings) check_crossing(one, crossing, all, reading.findings);
    put_in_order(reading.findings);
    if (!reading.findings.empty()) return reading;
    std::vector<Framework> frameworks;
    for (auto& one : all) frameworks.push_back(std::move(one.draft.framework));
    reading.catalogue.emplace(std::move(frameworks));
    return reading;
}

}  // namespace pilnveide::catalog
