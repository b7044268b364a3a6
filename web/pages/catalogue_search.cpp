#include "web/catalogue_search.h"

#include "catalogue_search.names.h"
#include "web/frame.h"
#include "web/pages/pages.h"

namespace pilnveide::web {
namespace {

namespace name = names::catalogue_search;

constexpr std::size_t kMostBytes = 400;  // of a query: the field's 100 characters

std::string kind_of(const Words& words, Hit::Kind kind) {
    switch (kind) {
        case Hit::Kind::kCriterion:
            return words.say("Criterion");
        case Hit::Kind::kPractice:
            return words.say("Practice");
        case Hit::Kind::kGroup:
            return words.say("Group of indicators");
        case Hit::Kind::kIndicator:
            return words.say("Indicator");
        case Hit::Kind::kEvidence:
            return words.say("Evidence");
        case Hit::Kind::kTerm:
            return words.say("Term");
        case Hit::Kind::kOwnPractice:
            return words.say("A practice of our own");
        case Hit::Kind::kOwnIndicator:
            return words.say("An indicator of our own");
    }
    return {};
}

void show_hits(View& view, const Words& words, const std::vector<Hit>& hits) {
    View& found = view.add(name::FOUND);
    for (const auto& hit : hits) {
        View& row = found.add(name::HIT);
        row.set(name::HREF, hit.href);
        row.set(name::TITLE, hit.number.empty() ? hit.title : hit.number + ". " + hit.title);
        auto kind = kind_of(words, hit.kind);
        row.set(name::KIND, hit.retired ? words.say("{kind}, retired", {{"kind", kind}}) : kind);
        if (!hit.text.empty()) row.add(name::TEXT).set(name::WORDS, hit.text);
    }
}

}  // namespace

Response catalogue_search(Visit& visit) {
    const Words& words = *visit.words;
    auto asked = visit.request.query.find("q");
    auto query = asked == visit.request.query.end() ? std::string{} : asked->second;
    if (query.size() > kMostBytes) query.clear();
    auto hits = search(words, visit.console.framework, *visit.facts, query);
    View view;
    view.set(name::QUERY, query);
    if (query.empty())
        view.set(name::LEAD, words.say("Type a word or its beginning; accents and capitals do not matter."));
    else if (hits.empty())
        view.set(name::LEAD, words.say("Nothing was found. Try a shorter word or only its beginning."));
    else
        view.set(name::LEAD,
                 words.plural("{n} place was found.", "{n} places were found.", static_cast<long long>(hits.size())));
    if (!hits.empty()) show_hits(view, words, hits);
    return page(visit, "catalogue_search.html", std::move(view), words.say("Search the catalogue"), "catalogue");
}

}  // namespace pilnveide::web
