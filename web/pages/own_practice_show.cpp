#include "own_practice_show.names.h"
#include "web/pages/pages.h"

#include "web/form.h"
#include "web/frame.h"
#include "web/history.h"
#include "web/need.h"
#include "web/neighbours.h"
#include "web/own_retired.h"
#include "web/terms_in.h"

namespace pilnveide::web {
namespace {

namespace name = names::own_practice_show;
using workflow::OwnPractice;

void show_acts(View& view, Visit& visit, const OwnPractice& practice) {
    if (!may(visit.relations, Sees{Right::kAddOwn})) return;
    View& acts = view.add(name::ACTS);
    acts.set(name::PATH, own_path(practice));
    if (practice.in_use()) return acts.show(name::IN_USE);
    Form form(visit);
    form.stored_version(practice.version);
    form.place_hidden(acts.add(name::BACK), name::HIDDEN);
}

}  // namespace

Response own_practice_show(Visit& visit) {
    const auto* practice = visit.found(visit.facts->own_practices, "practice");
    if (!practice) return not_found(visit);
    const Words& words = *visit.words;
    const auto& framework = visit.console.framework;
    View view;
    view.set(name::TITLE, own_heading(*practice));
    view.set(name::NUMBER, practice->number());
    view.set(name::CRITERION, practice->subcriterion.substr(0, practice->subcriterion.find('.')));
    view.set(name::SUBCRITERION, practice->subcriterion);
    const auto* subcriterion = framework.subcriterion(practice->subcriterion);
    view.set(name::CRUMB, subcriterion ? subcriterion->number + ". " + subcriterion->title.in(words.code())
                                       : practice->subcriterion);
    if (!practice->in_use()) view.add(name::RETIRED).set(name::WORDS, retired_words(words, *practice));
    if (practice->text.empty())
        view.show(name::NO_TEXT);
    else
        view.add(name::TEXT).set(name::WORDS, practice->text);
    show_acts(view, visit, *practice);
    place_history(view, name::HISTORY, visit, {{workflow::Noun::kOwnPractice, practice->id.value}});
    if (subcriterion) place_neighbours(view, name::NEIGHBOURS, visit, *subcriterion, practice->number());
    place_terms(view, name::TERMS, words, framework, practice->title + ". " + practice->text);
    return page(visit, "own_practice_show.html", std::move(view), own_heading(*practice), "catalogue");
}

}  // namespace pilnveide::web
