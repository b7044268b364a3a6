#include "practice_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"
#include "web/terms_in.h"
#include "web/wording_sheet.h"
#include "web/wording_words.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

namespace name = names::practice_show;

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

void show_neighbours(View& view, const Words& words, const catalog::Subcriterion& subcriterion,
                     const catalog::Practice& practice) {
    for (const auto& other : subcriterion.practices) {
        if (other.number == practice.number) continue;
        View& row = view.add(name::NEIGHBOUR);
        row.set(name::NUMBER, other.number);
        row.set(name::HEADING, other.number + ". " + other.title.in(words.code()));
    }
}

// As the agency has accepted it, marked with its source.
void show_official(View& view, const Visit& visit, const catalog::Practice& practice) {
    for (const auto& wording : official_wording_of(visit)) {
        if (wording.number != practice.number || !wording.accepted()) continue;
        View& panel = view.add(name::OFFICIAL);
        panel.set(name::INDEX, static_cast<long long>(wording.kind));
        panel.set(name::HEADING, visit.words->say("Official wording: {standard}",
                                                  {{"standard", kind_words(*visit.words, wording.kind)}}));
        panel.set(name::WORDS, wording.text);
        panel.set(name::SOURCE, visit.words->say("Source: {source}", {{"source", wording.source}}));
    }
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
    show_neighbours(view, words, subcriterion, practice);
    place_terms(view, name::TERMS, words, visit.console.framework,
                practice.title.in(words.code()) + ". " + practice.text.in(words.code()));
    return page(visit, "practice_show.html", std::move(view), title, "catalogue");
}

}  // namespace pilnveide::web
