#include "daemon/commands/framework_json.h"

namespace pilnveide::daemon {
namespace {

using namespace catalog;

Json steps_of(const std::vector<BenchmarkingStep>& steps) {
    auto all = Json::array();
    for (const auto& step : steps)
        all.add(Json::object()
                    .set("number", step.number)
                    .set("title", json_of(step.title))
                    .set("content", json_of(step.content)));
    return all;
}

const char* word_of(Answers answers) {
    switch (answers) {
        case Answers::kEmployer:
            return "employer";
        case Answers::kWorker:
            return "worker";
        case Answers::kBoth:
            break;
    }
    return "both";
}

}  // namespace

Json json_of(const EvidenceType& evidence) {
    return Json::object()
        .set("id", evidence.id)
        .set("subcriterion", evidence.subcriterion)
        .set("title", json_of(evidence.title))
        .set("printed", json_of(evidence.printed))
        .set("practices", json_of(evidence.practices));
}

Json json_of(const Term& term) {
    return Json::object()
        .set("number", term.number)
        .set("title", json_of(term.title))
        .set("definition", json_of(term.definition))
        .set("forms", json_of(term.forms))
        .set("official", term.official);
}

Json json_of(const Advice& advice) {
    return Json::object().set("number", advice.number).set("text", json_of(advice.text));
}

Json json_of(const Benchmarking& benchmarking) {
    if (benchmarking.stages.empty()) return {};
    return Json::object()
        .set("principle", json_of(benchmarking.principle))
        .set("kinds", steps_of(benchmarking.kinds))
        .set("stages", steps_of(benchmarking.stages));
}

Json json_of(const ChangeManagement& change) {
    if (change.advice.empty()) return {};
    return Json::object()
        .set("improvement", json_of(change.improvement))
        .set("change", json_of(change.change))
        .set("advice", json_of(change.advice));
}

Json json_of(const Section& section) {
    return Json::object()
        .set("number", section.number)
        .set("title", json_of(section.title))
        .set("requirements", json_of(section.requirements));
}

Json json_of(const Requirement& requirement) {
    return Json::object()
        .set("number", requirement.number)
        .set("answers", word_of(requirement.answers))
        .set("text", json_of(requirement.text))
        .set("items", json_of(requirement.items));
}

Json json_of(const RegulationArea& area) {
    auto regulations = Json::array();
    for (const auto& regulation : area.regulations)
        regulations.add(Json::object().set("number", regulation.number).set("title", json_of(regulation.title)));
    return Json::object().set("number", area.number).set("title", json_of(area.title)).set("regulations", regulations);
}

Json json_of(const Certificate& certificate) {
    return Json::object()
        .set("id", certificate.id)
        .set("title", json_of(certificate.title))
        .set("description", json_of(certificate.description))
        .set("validity_months", certificate.validity_months)
        .set("exempts", json_of(certificate.exempts))
        .set("principles", json_of(certificate.principles))
        .set("strengths", json_of(certificate.strengths))
        .set("limits", json_of(certificate.limits));
}

Json json_of(const Bridge& bridge) {
    auto links = Json::array();
    for (const auto& link : bridge.links)
        links.add(Json::object()
                      .set("from", link.from)
                      .set("to", link.to)
                      .set("title", json_of(link.title))
                      .set("note", link.note.lv.empty() ? Json() : json_of(link.note)));
    return Json::object()
        .set("to", bridge.to)
        .set("to_version", bridge.to_version)
        .set("title", json_of(bridge.title))
        .set("links", links);
}

}  // namespace pilnveide::daemon
