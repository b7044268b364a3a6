#include "catalog/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pilnveide::catalog {

bool References::define(Noun noun, const std::string& id) { return id.empty() || defined_[noun].insert(id).second; }

void References::mention(const Mention& mention, std::set<Noun> nouns, std::string what) {
    if (!mention.text.empty()) pending_.push_back({mention, std::move(nouns), std::move(what)});
}

bool References::has(Noun noun, const std::string& id) const {
    auto all = defined_.find(noun);
    return all != defined_.end() && all->second.contains(id);
}

bool References::has_one_of(const std::set<Noun>& nouns, const std::string& id) const {
    return std::ranges::any_of(nouns, [&](Noun noun) { return has(noun, id); });
}

void References::resolve(std::vector<Finding>& findings) const {
    for (const auto& [mention, nouns, what] : pending_)
        if (!has_one_of(nouns, mention.text))
            findings.push_back({mention.place.file, mention.place.line,
                                fmt::format("there is no {} '{}'; mend it or add what it means", what, mention.text)});
}

}  // namespace pilnveide::catalog
