#include "daemon/commands/framework_json.h"

#include "catalog/numbered.h"

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace catalog;

Json self_check_of(const Framework& framework, bool change) {
    auto all = Json::array();
    for (const auto& question : framework.self_check)
        if (question.change == change)
            all.add(Json::object().set("number", question.number).set("text", json_of(question.text)));
    return all;
}

// The evidence types that support a practice, in their order.
Json evidence_for(const Framework& framework, const std::string& practice) {
    auto all = Json::array();
    for (const auto& type : framework.evidence)
        if (std::ranges::find(type.practices, practice) != type.practices.end()) all.add(json_of(type));
    return all;
}

struct Described {
    const Framework& framework;

    Json operator()(const Criterion* criterion) const { return named("criterion", json_of(*criterion)); }
    Json operator()(const Subcriterion* subcriterion) const { return named("subcriterion", json_of(*subcriterion)); }
    Json operator()(const Practice* practice) const {
        return named("practice", json_of(*practice)).set("evidence", evidence_for(framework, practice->number));
    }
    Json operator()(const IndicatorGroup* group) const { return named("group", json_of(*group)); }
    Json operator()(const Indicator* indicator) const { return named("indicator", json_of(*indicator)); }
    Json operator()(const Section* section) const { return named("section", json_of(*section)); }
    Json operator()(const Requirement* requirement) const { return named("requirement", json_of(*requirement)); }

    [[nodiscard]] Json named(const char* noun, Json json) const {
        return json.set("noun", noun).set("framework", framework.id).set("version", framework.version);
    }
};

}  // namespace

Json json_of(const Standard& standard) {
    return Json::object()
        .set("id", standard.id)
        .set("title", json_of(standard.title))
        .set("rule", json_of(standard.rule))
        .set("includes", json_of(standard.includes));
}

Json json_of(const Phase& phase) {
    return Json::object()
        .set("number", phase.number)
        .set("title", json_of(phase.title))
        .set("tasks", json_of(phase.tasks));
}

Json json_of(const Unit& unit) { return Json::object().set("id", unit.id).set("title", json_of(unit.title)); }

Json json_of(const Overlap& overlap) {
    return Json::object().set("indicators", json_of(overlap.indicators)).set("topic", json_of(overlap.topic));
}

Json json_of(const Cadence& cadence) {
    return Json::object()
        .set("id", cadence.id)
        .set("months", cadence.months)
        .set("title", json_of(cadence.title))
        .set("condition", json_of(cadence.condition));
}

Json json_of(const WorksHorizon& horizon) {
    return Json::object()
        .set("id", horizon.id)
        .set("years", horizon.years)
        .set("title", json_of(horizon.title))
        .set("text", json_of(horizon.text));
}

Json headed(const Framework& framework) {
    return Json::object()
        .set("id", framework.id)
        .set("version", framework.version)
        .set("title", json_of(framework.title));
}

Json json_of(const Framework& framework) {
    return headed(framework)
        .set("licence", framework.licence)
        .set("source", json_of(framework.source))
        .set("standards", json_of(framework.standards))
        .set("phases", json_of(framework.phases))
        .set("self_check",
             Json::object().set("plan", self_check_of(framework, false)).set("change", self_check_of(framework, true)))
        .set("units", json_of(framework.units))
        .set("scales", json_of(framework.scales))
        .set("criteria", json_of(framework.criteria))
        .set("evidence", json_of(framework.evidence))
        .set("overlaps", json_of(framework.overlaps))
        .set("glossary", json_of(framework.glossary))
        .set("survey_rules", json_of(framework.survey_rules))
        .set("benchmarking", json_of(framework.benchmarking))
        .set("change", json_of(framework.change))
        .set("sections", json_of(framework.sections))
        .set("cadences", json_of(framework.cadences))
        .set("works", json_of(framework.works))
        .set("regulations", json_of(framework.regulations))
        .set("regulation_rules", json_of(framework.regulation_rules))
        .set("certificates", json_of(framework.certificates))
        .set("bridges", json_of(framework.bridges));
}

std::optional<Json> json_of(const Framework& framework, std::string_view number) {
    auto found = numbered(framework, number);
    if (!found) return std::nullopt;
    return std::visit(Described{framework}, *found);
}

}  // namespace pilnveide::daemon
