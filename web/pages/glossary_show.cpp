#include "glossary_show.names.h"
#include "web/pages/pages.h"

#include "web/frame.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::glossary_show;

Response glossary_show(Visit& visit) {
    const Words& words = *visit.words;
    const std::string_view other = words.code() == "en" ? "lv" : "en";
    std::vector<const catalog::Term*> terms;
    for (const auto& term : visit.console.framework.glossary) terms.push_back(&term);
    std::ranges::stable_sort(terms, [&](const auto* a, const auto* b) {
        return words.before(a->title.in(words.code()), b->title.in(words.code()));
    });
    View view;
    view.set(name::LEAD, words.plural("{n} term with its meaning", "{n} terms with their meaning",
                                      static_cast<long long>(terms.size())));
    for (const auto* term : terms) {
        View& row = view.add(name::TERM);
        row.set(name::NUMBER, term->number);
        row.set(name::TITLE, term->title.in(words.code()));
        row.set(name::DEFINITION, term->definition.in(words.code()));
        if (term->title.lv == term->title.en) continue;
        View& twin = row.add(name::OTHER);
        twin.set(name::LANGUAGE, other);
        twin.set(name::WORDS, term->title.in(other));
    }
    return page(visit, "glossary_show.html", std::move(view), words.say("Terms"), "catalogue");
}

}  // namespace pilnveide::web
