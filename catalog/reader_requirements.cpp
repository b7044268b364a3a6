#include "catalog/numbering.h"
#include "catalog/parts.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace pilnveide::catalog {
namespace {

constexpr std::array<std::pair<std::string_view, Answers>, 3> kAnswers{
    {{"employer", Answers::kEmployer}, {"worker", Answers::kWorker}, {"both", Answers::kBoth}}};

Requirement read_requirement(StrictTable& row, Numbering& numbers, Draft& draft) {
    Requirement requirement;
    requirement.number = numbers.dotted(row);
    requirement.answers = row.choice<Answers>("answers", kAnswers);
    requirement.text = row.both("text");
    if (row.has("items")) requirement.items = row.list_of_both("items");
    draft.references.define(Noun::kRequirement, requirement.number);
    row.close();
    return requirement;
}

}  // namespace

void read_section(StrictTable& table, Draft& draft) {
    Section section;
    section.number = table.number("number", 1, 99);
    if (table.place().file != fmt::format("section_{}.toml", section.number))
        table.found("number", "'number' must be that of the file's name");
    section.title = table.both("title");
    auto number = std::to_string(section.number);
    Numbering within(number);
    for (auto& row : table.tables("requirement")) section.requirements.push_back(read_requirement(row, within, draft));
    draft.references.define(Noun::kSection, number);
    draft.framework.sections.push_back(std::move(section));
}

void read_evaluation(StrictTable& table, Draft& draft) {
    std::set<std::string> ids;
    for (auto& row : table.tables("cadence")) {
        Cadence cadence{row.text("id"), row.number("months", 1, 120), row.both("title"), row.both("condition")};
        if (!ids.insert(cadence.id).second) row.found("id", "this cadence stands twice");
        row.close();
        draft.framework.cadences.push_back(std::move(cadence));
    }
    for (auto& row : table.tables("works")) {
        WorksHorizon horizon{row.text("id"), row.number("years", 1, 20), row.both("title"), row.both("text")};
        if (!ids.insert(horizon.id).second) row.found("id", "this id stands twice");
        row.close();
        draft.framework.works.push_back(std::move(horizon));
    }
}

void read_regulations(StrictTable& table, Draft& draft) {
    Numbering areas;
    for (auto& row : table.tables("area")) {
        RegulationArea area{areas.whole(row), row.both("title"), {}};
        auto number = std::to_string(area.number);
        Numbering within(number);
        for (auto& regulation : row.tables("regulation")) {
            area.regulations.push_back({within.dotted(regulation), regulation.both("title")});
            draft.references.define(Noun::kRegulation, area.regulations.back().number);
            regulation.close();
        }
        draft.references.define(Noun::kArea, number);
        row.close();
        draft.framework.regulations.push_back(std::move(area));
    }
    if (table.has("rule")) draft.framework.regulation_rules = read_advice(table, "rule");
}

}  // namespace pilnveide::catalog
