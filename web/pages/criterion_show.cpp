#include "criterion_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"
#include "web/terms_in.h"

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

void show_groups(View& part, const Words& words, const catalog::Subcriterion& subcriterion) {
    for (const auto& group : subcriterion.groups) {
        View& row = part.add(name::GROUP);
        row.set(name::NUMBER, group.number);
        row.set(name::HEADING, group.number + ". " + group.title.in(words.code()));
        row.set(name::COUNT,
                words.plural("{n} indicator", "{n} indicators", static_cast<long long>(group.indicators.size())));
    }
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
    for (const auto& subcriterion : criterion.subcriteria) {
        View& part = view.add(name::SUBCRITERION);
        part.set(name::NUMBER, subcriterion.number);
        part.set(name::HEADING, subcriterion.number + ". " + subcriterion.title.in(words.code()));
        show_practices(part, words, subcriterion);
        show_groups(part, words, subcriterion);
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
