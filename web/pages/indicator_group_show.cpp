#include "indicator_group_show.names.h"
#include "web/pages/pages.h"

#include "web/form.h"
#include "web/frame.h"
#include "web/indicator_words.h"
#include "web/need.h"
#include "web/own_retired.h"
#include "web/terms_in.h"
#include "workflow/catalogue/own_additions.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::indicator_group_show;
using workflow::OwnIndicator;

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
    row.set(name::KIND, kind_words(words, indicator.kind));
    row.set(name::UNIT, unit_words(words, framework, indicator.unit));
    row.set(name::DIRECTION, direction_words(words, indicator.direction));
    auto others = measured_with(framework, indicator.number);
    if (!others.empty()) row.add(name::OVERLAP).set(name::OTHERS, others);
}

// What one may do about it from here. Where it is defined it is edited and retired; elsewhere it is taken out.
void show_acts(View& row, Visit& visit, const OwnIndicator& indicator, const std::string& group) {
    if (!may(visit.relations, Sees{Right::kAddOwn})) return;
    View& acts = row.add(indicator.home_group == group ? name::AT_HOME : name::LINKED_ACTS);
    if (indicator.home_group != group) Form(visit).place_hidden(acts, name::HIDDEN);
}

void show_own(View& view, Visit& visit, const OwnIndicator& indicator, const std::string& group) {
    const Words& words = *visit.words;
    View& row = view.add(name::OWN);
    row.set(name::HREF, own_path(indicator));
    row.set(name::NUMBER, indicator.number());
    row.set(name::HEADING, indicator.title);
    row.set(name::GROUP, group);
    row.set(name::MARK, indicator.home_group == group
                            ? words.say("our own")
                            : words.say("our own, defined in group {group}", {{"group", indicator.home_group}}));
    row.set(name::KIND, kind_words(words, indicator.kind));
    row.set(name::UNIT, unit_words(words, visit.console.framework, indicator.unit));
    row.set(name::DIRECTION, direction_words(words, indicator.direction));
    show_acts(row, visit, indicator, group);
}

// Gives their titles, for the terms in them.
std::string show_own_indicators(View& view, Visit& visit, const std::string& group) {
    const auto all = workflow::own_indicators_of(*visit.facts, visit.console.framework.id, group);
    std::string titles;
    for (const auto* indicator : all) {
        if (!indicator->in_use()) continue;
        show_own(view, visit, *indicator, group);
        titles += ". " + indicator->title;
    }
    place_retired(view, name::RETIRED, *visit.words, all);
    if (!may(visit.relations, Sees{Right::kAddOwn})) return titles;
    View& add = view.add(name::ADD);
    auto elsewhere = [&](const OwnIndicator& one) { return one.in_use() && !one.shown_in(group); };
    if (std::ranges::any_of(visit.facts->own_indicators, elsewhere)) add.show(name::LINK);
    return titles;
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
    all += show_own_indicators(view, visit, group.number);
    place_terms(view, name::TERMS, words, visit.console.framework, all);
    return page(visit, "indicator_group_show.html", std::move(view), title, "catalogue");
}

}  // namespace pilnveide::web
