#include "catalog/numbering.h"
#include "catalog/parts.h"

#include <algorithm>
#include <set>

namespace pilnveide::catalog {
namespace {

bool is_evidence_id(const std::string& id) {
    return id.size() >= 3 && id.front() == 'E' &&
           std::all_of(id.begin() + 1, id.end(), [](char one) { return one >= '0' && one <= '9'; });
}

// "1.2.3": what the documents print may name a practice that is not there, but it looks like one.
bool is_practice_number(const std::string& number) {
    return std::ranges::count(number, '.') == 2 && number.find_first_not_of("0123456789.") == std::string::npos;
}

EvidenceType read_evidence_type(StrictTable& row, Draft& draft) {
    EvidenceType type;
    type.id = row.text("id");
    if (!type.id.empty() && !is_evidence_id(type.id)) row.found("id", "'id' must be as in \"E01\"");
    type.subcriterion = row.text("subcriterion");
    draft.references.mention({type.subcriterion, row.place("subcriterion")}, {Noun::kSubcriterion}, "subcriterion");
    type.title = row.both("title");
    type.printed = row.list("printed");
    if (!std::ranges::all_of(type.printed, is_practice_number))
        row.found("printed", "'printed' holds practice numbers, as in \"1.2.3\"");
    std::set<std::string> once;
    for (const auto& mention : row.mentions("practices")) {
        draft.references.mention(mention, {Noun::kPractice}, "practice");
        if (!once.insert(mention.text).second) row.found("practices", "the practice " + mention.text + " stands twice");
        type.practices.push_back(mention.text);
    }
    if (type.practices.empty()) row.found("practices", "'practices' must name what the evidence supports");
    row.close();
    return type;
}

std::vector<BenchmarkingStep> read_steps(StrictTable& table, const std::string& key) {
    std::vector<BenchmarkingStep> all;
    Numbering numbers;
    for (auto& row : table.tables(key)) {
        all.push_back({numbers.whole(row), row.both("title"), row.both("content")});
        row.close();
    }
    return all;
}

}  // namespace

std::vector<Advice> read_advice(StrictTable& table, const std::string& key) {
    std::vector<Advice> all;
    Numbering numbers;
    for (auto& row : table.tables(key)) {
        all.push_back({numbers.whole(row), row.both("text")});
        row.close();
    }
    return all;
}

void read_evidence(StrictTable& table, Draft& draft) {
    auto& evidence = draft.framework.evidence;
    for (auto& row : table.tables("evidence")) {
        auto type = read_evidence_type(row, draft);
        if (!evidence.empty() && type.id <= evidence.back().id)
            row.found("id", "evidence types go in order, none twice; this one stands after " + evidence.back().id);
        evidence.push_back(std::move(type));
    }
}

void read_glossary(StrictTable& table, Draft& draft) {
    Numbering numbers;
    std::set<std::string> titles;
    for (auto& row : table.tables("term")) {
        Term term;
        term.number = numbers.whole(row);
        term.title = row.both("title");
        if (!titles.insert(term.title.lv).second) row.found("title", "this term is explained twice; keep one of them");
        term.definition = row.both("definition");
        if (row.has("forms")) term.forms = row.list("forms");
        term.official = row.flag("official");
        row.close();
        draft.framework.glossary.push_back(std::move(term));
    }
}

void read_survey(StrictTable& table, Draft& draft) { draft.framework.survey_rules = read_advice(table, "rule"); }

void read_benchmarking(StrictTable& table, Draft& draft) {
    auto& benchmarking = draft.framework.benchmarking;
    benchmarking.principle = table.both("principle");
    benchmarking.kinds = read_steps(table, "kind");
    benchmarking.stages = read_steps(table, "stage");
}

void read_change(StrictTable& table, Draft& draft) {
    auto& change = draft.framework.change;
    change.improvement = table.both("improvement");
    change.change = table.both("change");
    change.advice = read_advice(table, "advice");
}

}  // namespace pilnveide::catalog
