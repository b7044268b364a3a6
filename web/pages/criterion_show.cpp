#include "criterion_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"
#include "web/need.h"
#include "web/own_retired.h"
#include "web/terms_in.h"
#include "web/wording_sheet.h"
#include "workflow/catalogue/own_additions.h"

namespace pilnveide::web {
namespace {

namespace name = names::criterion_show;

void show_practices(View& part, const Words& words, const catalog::Subcriterion& subcriterion) {
    for (const auto& practice : subcriterion.practices) {
        View& row = part.add(name::PRACTICE);
        row.set(name::NUMBER, practice.number);
        row.set(name::HEADING, practice.number + ". " + practice.title.in(words.code()));
        row.set(name::TEXT, practice.text.in(words.code()));
        row.set(name::STANDARD, practice.base ? words.say("Both standards") : words.say("Optimal standard only"));
    }
}

void show_own_practices(View& part, const Visit& visit, const catalog::Subcriterion& subcriterion) {
    const auto all = workflow::own_practices_of(*visit.facts, visit.console.framework.id, subcriterion.number);
    for (const auto* practice : all) {
        if (!practice->in_use()) continue;
        View& row = part.add(name::OWN);
        row.set(name::HREF, own_path(*practice));
        row.set(name::HEADING, own_heading(*practice));
        row.set(name::TEXT, practice->text);
    }
    place_retired(part, name::RETIRED, *visit.words, all);
    if (may(visit.relations, Sees{Right::kAddOwn})) part.show(name::ADD);
}

std::string counted(const Visit& visit, const catalog::IndicatorGroup& group) {
    const Words& words = *visit.words;
    auto counts = words.plural("{n} indicator", "{n} indicators", static_cast<long long>(group.indicators.size()));
    const auto own = workflow::own_indicators_of(*visit.facts, visit.console.framework.id, group.number);
    const auto in_use = std::ranges::count_if(own, &workflow::OwnIndicator::in_use);
    if (in_use != 0) counts += ", " + words.plural("and {n} of our own", "and {n} of our own", in_use);
    return counts;
}

void show_groups(View& part, const Visit& visit, const catalog::Subcriterion& subcriterion) {
    for (const auto& group : subcriterion.groups) {
        View& row = part.add(name::GROUP);
        row.set(name::NUMBER, group.number);
        row.set(name::HEADING, group.number + ". " + group.title.in(visit.words->code()));
        row.set(name::COUNT, counted(visit, group));
    }
}

void show_official_title(View& part, const std::vector<workflow::OfficialWording>& wording,
                         const catalog::Subcriterion& subcriterion) {
    auto title = std::ranges::find_if(wording, [&](const auto& one) {
        return one.kind == workflow::WordingKind::kTitle && one.number == subcriterion.number && one.accepted();
    });
    if (title == wording.end()) return;
    part.add(name::OFFICIAL).set(name::WORDS, title->text);
}

}  // namespace

Response criterion_show(Visit& visit, const catalog::Criterion& criterion) {
    const Words& words = *visit.words;
    View view;
    auto title = words.say("Criterion {number}. {title}",
                           {{"number", std::to_string(criterion.number)}, {"title", criterion.title.in(words.code())}});
    view.set(name::TITLE, title);
    view.set(name::CRUMB, words.say("Criterion {number}", {{"number", std::to_string(criterion.number)}}));
    view.set(name::DESCRIPTION, criterion.description.in(words.code()));
    const auto wording = official_wording_of(visit);
    for (const auto& subcriterion : criterion.subcriteria) {
        View& part = view.add(name::SUBCRITERION);
        part.set(name::NUMBER, subcriterion.number);
        part.set(name::HEADING, subcriterion.number + ". " + subcriterion.title.in(words.code()));
        show_official_title(part, wording, subcriterion);
        show_practices(part, words, subcriterion);
        if (criterion.enabler) show_own_practices(part, visit, subcriterion);
        show_groups(part, visit, subcriterion);
    }
    if (!criterion.questions.empty()) {
        View& questions = view.add(name::QUESTIONS);
        for (const auto& question : criterion.questions)
            questions.add(name::QUESTION).set(name::WORDS, question.in(words.code()));
    }
    place_terms(view, name::TERMS, words, visit.console.framework, criterion.description.in(words.code()));
    return page(visit, "criterion_show.html", std::move(view), title, "catalogue");
}

}  // namespace pilnveide::web
