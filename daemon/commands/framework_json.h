#pragma once

#include "catalog/framework.h"
#include "daemon/json.h"

#include <optional>
#include <string_view>
#include <vector>

// A framework as JSON; catalog/README.md has the form. Texts are {"lv": …, "en": …}.
namespace pilnveide::daemon {

Json headed(const catalog::Framework& framework);   // id, version, title
Json json_of(const catalog::Framework& framework);  // everything

// What a number names, with what it holds, and `noun`, `framework` and `version` besides. Nothing when it names
// nothing.
std::optional<Json> json_of(const catalog::Framework& framework, std::string_view number);

Json json_of(const catalog::Text& text);
Json json_of(const catalog::Standard& standard);
Json json_of(const catalog::Phase& phase);
Json json_of(const catalog::TaskGuide& task);
Json json_of(const catalog::Unit& unit);
Json json_of(const catalog::Criterion& criterion);
Json json_of(const catalog::Subcriterion& subcriterion);
Json json_of(const catalog::Practice& practice);
Json json_of(const catalog::IndicatorGroup& group);
Json json_of(const catalog::Indicator& indicator);
Json json_of(const catalog::Scale& scale);
Json json_of(const catalog::EvidenceType& evidence);
Json json_of(const catalog::Overlap& overlap);
Json json_of(const catalog::Term& term);
Json json_of(const catalog::Advice& advice);
Json json_of(const catalog::Benchmarking& benchmarking);
Json json_of(const catalog::ChangeManagement& change);
Json json_of(const catalog::Section& section);
Json json_of(const catalog::Requirement& requirement);
Json json_of(const catalog::Cadence& cadence);
Json json_of(const catalog::WorksHorizon& horizon);
Json json_of(const catalog::RegulationArea& area);
Json json_of(const catalog::Certificate& certificate);
Json json_of(const catalog::Bridge& bridge);

inline Json json_of(const std::string& text) { return text; }

template <class One>
Json json_of(const std::vector<One>& all) {
    auto list = Json::array();
    for (const auto& one : all) list.add(json_of(one));
    return list;
}

}  // namespace pilnveide::daemon
