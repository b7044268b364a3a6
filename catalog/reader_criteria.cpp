#include "catalog/numbering.h"
#include "catalog/parts.h"

#include <fmt/format.h>

#include <array>

namespace pilnveide::catalog {
namespace {

template <class Meaning, std::size_t count>
using Words = std::array<std::pair<std::string_view, Meaning>, count>;

constexpr Words<bool, 2> kCriterionKinds{{{"enabler", true}, {"result", false}}};
constexpr Words<IndicatorKind, 2> kIndicatorKinds{
    {{"perception", IndicatorKind::kPerception}, {"performance", IndicatorKind::kPerformance}}};
constexpr Words<Direction, 3> kDirections{
    {{"up", Direction::kUp}, {"down", Direction::kDown}, {"none", Direction::kNone}}};

Practice read_practice(StrictTable& row, Numbering& numbers, Draft& draft) {
    Practice practice;
    practice.number = numbers.dotted(row);
    practice.base = row.flag("base");
    practice.title = row.both("title");
    practice.text = row.both("text");
    if (row.has("base_text")) {
        practice.base_text = row.both("base_text");
        if (!practice.base)
            row.found("base_text", "only a practice of the base standard (base = true) has a 'base_text'");
        if (practice.base_text.lv == practice.text.lv)
            row.found("base_text", "'base_text' says the same as 'text'; leave it out");
    }
    if (practice.base && !draft.first_base) draft.first_base = row.place("base");
    draft.references.define(Noun::kPractice, practice.number);
    row.close();
    return practice;
}

Indicator read_indicator(StrictTable& row, Numbering& numbers, Draft& draft) {
    Indicator indicator;
    indicator.number = numbers.dotted(row);
    indicator.kind = row.choice<IndicatorKind>("kind", kIndicatorKinds);
    indicator.unit = row.text("unit");
    draft.references.mention({indicator.unit, row.place("unit")}, {Noun::kUnit}, "unit");
    indicator.direction = row.choice<Direction>("direction", kDirections);
    indicator.title = row.both("title");
    draft.references.define(Noun::kIndicator, indicator.number);
    row.close();
    return indicator;
}

IndicatorGroup read_group(StrictTable& row, Numbering& numbers, Draft& draft) {
    IndicatorGroup group;
    group.number = numbers.dotted(row);
    if (row.has("implicit") && !(group.implicit = row.flag("implicit")))
        row.found("implicit", "'implicit' is true or left out");
    group.title = row.both("title");
    Numbering indicators(group.number);
    for (auto& indicator : row.tables("indicator"))
        group.indicators.push_back(read_indicator(indicator, indicators, draft));
    draft.references.define(Noun::kGroup, group.number);
    row.close();
    return group;
}

Subcriterion read_subcriterion(StrictTable& row, bool enabler, Numbering& numbers, Draft& draft) {
    Subcriterion subcriterion;
    subcriterion.number = numbers.dotted(row);
    subcriterion.title = row.both("title");
    Numbering within(subcriterion.number);
    if (enabler)
        for (auto& practice : row.tables("practice"))
            subcriterion.practices.push_back(read_practice(practice, within, draft));
    else
        for (auto& group : row.tables("group")) subcriterion.groups.push_back(read_group(group, within, draft));
    draft.references.define(Noun::kSubcriterion, subcriterion.number);
    row.close();
    return subcriterion;
}

}  // namespace

void read_criterion(StrictTable& table, Draft& draft) {
    Criterion criterion;
    criterion.number = table.number("number", 1, 99);
    if (table.place().file != fmt::format("criterion_{}.toml", criterion.number))
        table.found("number", "'number' must be that of the file's name");
    criterion.enabler = table.choice<bool>("kind", kCriterionKinds);
    criterion.title = table.both("title");
    criterion.description = table.both("description");
    if (table.has("aspects")) criterion.aspects = table.list_of_both("aspects");
    if (table.has("questions")) criterion.questions = table.list_of_both("questions");
    auto number = std::to_string(criterion.number);
    Numbering within(number);
    for (auto& row : table.tables("subcriterion"))
        criterion.subcriteria.push_back(read_subcriterion(row, criterion.enabler, within, draft));
    draft.references.define(Noun::kCriterion, number);
    draft.framework.criteria.push_back(std::move(criterion));
}

void read_units(StrictTable& table, Draft& draft) {
    for (auto& row : table.tables("unit")) {
        Unit unit{row.text("id"), row.both("title")};
        if (!draft.references.define(Noun::kUnit, unit.id)) row.found("id", "this unit stands twice");
        row.close();
        draft.framework.units.push_back(std::move(unit));
    }
}

void read_overlaps(StrictTable& table, Draft& draft) {
    for (auto& row : table.tables("overlap")) {
        Overlap overlap;
        for (const auto& mention : row.mentions("indicators")) {
            draft.references.mention(mention, {Noun::kIndicator}, "indicator");
            overlap.indicators.push_back(mention.text);
        }
        if (overlap.indicators.size() < 2) row.found("indicators", "an overlap names two indicators or more");
        overlap.topic = row.both("topic");
        row.close();
        draft.framework.overlaps.push_back(std::move(overlap));
    }
}

}  // namespace pilnveide::catalog
