#include "practice_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"
#include "web/neighbours.h"
#include "web/terms_in.h"
#include "web/wording_sheet.h"
#include "web/wording_words.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::practice_show;
using workflow::OfficialWording;
using workflow::WordingKind;

void show_evidence(View& view, const Visit& visit, const catalog::Practice& practice) {
    bool any = false;
    for (const auto& type : visit.console.framework.evidence) {
        if (std::ranges::find(type.practices, practice.number) == type.practices.end()) continue;
        any = true;
        View& row = view.add(name::EVIDENCE);
        row.set(name::WORDS, type.title.in(visit.words->code()));
        if (type.practices.size() < 2) continue;
        View& also = row.add(name::ALSO);
        for (const auto& other : type.practices)
            if (other != practice.number) also.add(name::OTHER).set(name::OTHER_NUMBER, other);
    }
    if (!any) view.show(name::NO_EVIDENCE);
}

// As the agency has accepted it, marked with its source.
void show_one(View& view, const char* section, const Words& words, const std::string& standard,
              const OfficialWording& wording) {
    View& panel = view.add(section);
    panel.set(name::HEADING, words.say("{standard}: official wording", {{"standard", standard}}));
    panel.set(name::WORDS, wording.text);
    panel.set(name::SOURCE, words.say("Source: {source}", {{"source", short_source(wording.source)}}));
}

// Accepted for this practice; null when there is none.
const OfficialWording* accepted(const std::vector<OfficialWording>& all, WordingKind kind, const std::string& number) {
    auto found = std::ranges::find_if(
        all, [&](const auto& one) { return one.kind == kind && one.number == number && one.accepted(); });
    return found == all.end() ? nullptr : &*found;
}

// Both standards often say the same: then it is said once.
void show_official(View& view, const Visit& visit, const catalog::Practice& practice) {
    const Words& words = *visit.words;
    const auto all = official_wording_of(visit);
    const auto* optimal = accepted(all, WordingKind::kOptimal, practice.number);
    const auto* base = accepted(all, WordingKind::kBase, practice.number);
    const bool same = optimal && base && optimal->text == base->text;
    if (optimal)
        show_one(view, name::OFFICIAL, words, same ? words.say("Both standards") : kind_words(words, optimal->kind),
                 *optimal);
    if (base && !same) show_one(view, name::OFFICIAL_BASE, words, kind_words(words, base->kind), *base);
}

}  // namespace

Response practice_show(Visit& visit, const catalog::Subcriterion& subcriterion, const catalog::Practice& practice) {
    const Words& words = *visit.words;
    View view;
    auto title = practice.number + ". " + practice.title.in(words.code());
    view.set(name::TITLE, title);
    view.set(name::NUMBER, practice.number);
    view.set(name::CRITERION, subcriterion.number.substr(0, subcriterion.number.find('.')));
    view.set(name::SUBCRITERION, subcriterion.number);
    view.set(name::CRUMB, subcriterion.number + ". " + subcriterion.title.in(words.code()));
    view.set(name::STANDARD, practice.base ? words.say("Both standards") : words.say("Optimal standard only"));
    view.set(name::HEADING, practice.base_variant() ? words.say("The optimal standard asks for this")
                                                    : words.say("What is looked at"));
    view.set(name::TEXT, practice.text.in(words.code()));
    if (practice.base_variant()) view.add(name::BASE).set(name::WORDS, practice.base_text.in(words.code()));
    show_official(view, visit, practice);
    show_evidence(view, visit, practice);
    place_neighbours(view, name::NEIGHBOURS, visit, subcriterion, practice.number);
    place_terms(view, name::TERMS, words, visit.console.framework,
                practice.title.in(words.code()) + ". " + practice.text.in(words.code()));
    return page(visit, "practice_show.html", std::move(view), title, "catalogue");
}

}  // namespace pilnveide::web
