#include "indicator_group_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"
#include "web/terms_in.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::indicator_group_show;
using catalog::Direction;
using catalog::IndicatorKind;

std::string direction_words(const Words& words, Direction direction) {
    switch (direction) {
        case Direction::kUp:
            return words.say("it grows");
        case Direction::kDown:
            return words.say("it falls");
        case Direction::kNone:
            return words.say("depends on the goal");
    }
    return {};
}

// The other indicators that look at the same thing: "7.1.3.1, 8.1.1.5".
std::string measured_with(const catalog::Framework& framework, const std::string& number) {
    std::string others;
    for (const auto& overlap : framework.overlaps) {
        if (std::ranges::find(overlap.indicators, number) == overlap.indicators.end()) continue;
        for (const auto& other : overlap.indicators)
            if (other != number) others += (others.empty() ? "" : ", ") + other;
    }
    return others;
}

void show_indicator(View& view, const Visit& visit, const catalog::Indicator& indicator) {
    const Words& words = *visit.words;
    const auto& framework = visit.console.framework;
    View& row = view.add(name::INDICATOR);
    row.set(name::NUMBER, indicator.number);
    row.set(name::HEADING, indicator.title.in(words.code()));
    row.set(name::KIND,
            indicator.kind == IndicatorKind::kPerception ? words.say("What people think") : words.say("What was done"));
    auto unit = std::ranges::find(framework.units, indicator.unit, &catalog::Unit::id);
    if (unit != framework.units.end()) row.set(name::UNIT, unit->title.in(words.code()));
    row.set(name::DIRECTION, direction_words(words, indicator.direction));
    auto others = measured_with(framework, indicator.number);
    if (!others.empty()) row.add(name::OVERLAP).set(name::OTHERS, others);
}

}  // namespace

Response indicator_group_show(Visit& visit, const catalog::Subcriterion& subcriterion,
                              const catalog::IndicatorGroup& group) {
    const Words& words = *visit.words;
    View view;
    auto title = group.number + ". " + group.title.in(words.code());
    view.set(name::TITLE, title);
    view.set(name::NUMBER, group.number);
    view.set(name::CRITERION, subcriterion.number.substr(0, subcriterion.number.find('.')));
    view.set(name::SUBCRITERION, subcriterion.number);
    view.set(name::CRUMB, subcriterion.number + ". " + subcriterion.title.in(words.code()));
    std::string all = title;
    for (const auto& indicator : group.indicators) {
        show_indicator(view, visit, indicator);
        all += ". " + indicator.title.in(words.code());
    }
    place_terms(view, name::TERMS, words, visit.console.framework, all);
    return page(visit, "indicator_group_show.html", std::move(view), title, "catalogue");
}

}  // namespace pilnveide::web
