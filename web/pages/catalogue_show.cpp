#include "catalogue_show.names.h"
#include "web/pages/pages.h"

#include "catalog/catalogue.h"
#include "web/frame.h"
#include "web/need.h"
#include "workflow/catalogue/own_additions.h"

#include <set>

namespace pilnveide::web {
namespace {

namespace name = names::catalogue_show;

using workflow::OwnIndicator;

// ", and 2 practices of our own", or nothing where there are none in use.
std::string own_practices(const Visit& visit, const catalog::Criterion& criterion) {
    long long count = 0;
    for (const auto& subcriterion : criterion.subcriteria)
        for (const auto* own :
             workflow::own_practices_of(*visit.facts, visit.console.framework.id, subcriterion.number))
            count += own->in_use() ? 1 : 0;
    if (count == 0) return {};
    return ", " + visit.words->plural("and {n} practice of our own", "and {n} practices of our own", count);
}

// Once, in however many of the criterion's groups it is shown.
std::string own_indicators(const Visit& visit, const catalog::Criterion& criterion) {
    std::set<const OwnIndicator*> shown;
    for (const auto& subcriterion : criterion.subcriteria)
        for (const auto& group : subcriterion.groups)
            for (const auto* own : workflow::own_indicators_of(*visit.facts, visit.console.framework.id, group.number))
                if (own->in_use()) shown.insert(own);
    if (shown.empty()) return {};
    return ", " + visit.words->plural("and {n} of our own", "and {n} of our own", static_cast<long long>(shown.size()));
}

std::string counts(const Visit& visit, const catalog::Criterion& criterion) {
    const Words& words = *visit.words;
    long long practices = 0;
    long long base = 0;
    long long indicators = 0;
    for (const auto& subcriterion : criterion.subcriteria) {
        practices += static_cast<long long>(subcriterion.practices.size());
        base += std::ranges::count_if(subcriterion.practices, &catalog::Practice::base);
        for (const auto& group : subcriterion.groups) indicators += static_cast<long long>(group.indicators.size());
    }
    auto parts =
        words.plural("{n} subcriterion", "{n} subcriteria", static_cast<long long>(criterion.subcriteria.size()));
    if (!criterion.enabler)
        return parts + ", " + words.plural("{n} indicator", "{n} indicators", indicators) +
               own_indicators(visit, criterion);
    return parts + ", " +
           words.plural("{n} practice, {base} of them in the base standard",
                        "{n} practices, {base} of them in the base standard", practices,
                        {{"base", std::to_string(base)}}) +
           own_practices(visit, criterion);
}

void show_kind(View& view, const Visit& visit, bool enablers) {
    const Words& words = *visit.words;
    View& kind = view.add(name::KIND);
    kind.set(name::INDEX, enablers ? 1 : 2);
    kind.set(name::HEADING,
             enablers ? words.say("Enablers: what the service does") : words.say("Results: what it has achieved"));
    kind.set(name::WORDS,
             enablers ? words.say("Practices are scored: how they are planned, done, reviewed and bettered.")
                      : words.say("Groups of indicators are scored: the trend over the years and how goals were met."));
    for (const auto& criterion : visit.console.framework.criteria) {
        if (criterion.enabler != enablers) continue;
        View& row = kind.add(name::CRITERION);
        row.set(name::NUMBER, criterion.number);
        row.set(name::HEADING, std::to_string(criterion.number) + ". " + criterion.title.in(words.code()));
        row.set(name::DESCRIPTION, criterion.description.in(words.code()));
        row.set(name::COUNTS, counts(visit, criterion));
    }
}

}  // namespace

Response catalogue_show(Visit& visit) {
    const Words& words = *visit.words;
    const auto& framework = visit.console.framework;
    View view;
    view.set(name::LEAD, words.say("What a self-assessment looks at, in plain words: {title}.",
                                   {{"title", framework.title.in(words.code())}}));
    view.set(name::SOURCE, framework.source.in(words.code()));
    show_kind(view, visit, true);
    show_kind(view, visit, false);
    view.set(name::TERMS, words.plural("{n} term with its meaning", "{n} terms with their meaning",
                                       static_cast<long long>(framework.glossary.size())));
    if (may(visit.relations, Sees{Right::kAddOwn})) view.show(name::WORDING);
    for (const auto& other : visit.console.catalogue.all()) {
        if (other.sections.empty() && other.certificates.empty()) continue;
        View& row = view.add(name::OTHER);
        row.set(name::ID, other.id);
        row.set(name::TITLE, other.title.in(words.code()));
        row.set(name::SOURCE, other.source.in(words.code()));
    }
    return page(visit, "catalogue_show.html", std::move(view), words.say("Catalogue"), "catalogue");
}

}  // namespace pilnveide::web
