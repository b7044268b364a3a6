#include "web/terms_in.h"

#include "terms.names.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

bool letter(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80 || std::isalnum(static_cast<unsigned char>(byte));
}

// Both texts are folded, so that a whole word is one with no letter before or behind it.
bool stands_in(const std::string& text, const std::string& form) {
    if (form.empty()) return false;
    for (auto at = text.find(form); at != std::string::npos; at = text.find(form, at + 1)) {
        const auto end = at + form.size();
        if ((at == 0 || !letter(text[at - 1])) && (end == text.size() || !letter(text[end]))) return true;
    }
    return false;
}

// "Cilvēkresursu vadība (personāla vadība)": what stands before the parenthesis.
std::string plain(const std::string& title) {
    auto end = title.find(" (");
    return end == std::string::npos ? title : title.substr(0, end);
}

bool stands_in(const Words& words, const std::string& text, const catalog::Term& term) {
    if (stands_in(text, words.folded(plain(term.title.in(words.code()))))) return true;
    if (words.code() != "lv") return false;
    return std::ranges::any_of(term.forms, [&](const auto& form) { return stands_in(text, words.folded(form)); });
}

}  // namespace

std::vector<const catalog::Term*> terms_in(const Words& words, const catalog::Framework& framework,
                                           const std::string& text) {
    const auto folded = words.folded(text);
    const auto title = [&](const catalog::Term* term) { return term->title.in(words.code()); };
    std::vector<const catalog::Term*> found;
    for (const auto& term : framework.glossary)
        if (stands_in(words, folded, term)) found.push_back(&term);
    std::ranges::stable_sort(found, [&](const auto* a, const auto* b) { return words.before(title(a), title(b)); });
    auto twice = std::ranges::unique(found, [&](const auto* a, const auto* b) { return title(a) == title(b); });
    found.erase(twice.begin(), twice.end());
    return found;
}

void place_terms(View& page, const char* include, const Words& words, const catalog::Framework& framework,
                 const std::string& text) {
    namespace name = names::terms;
    auto terms = terms_in(words, framework, text);
    if (terms.empty()) return;
    View& list = page.include(include, "terms.html");
    for (const auto* term : terms) {
        View& row = list.add(name::TERM);
        row.set(name::TITLE, term->title.in(words.code()));
        row.set(name::DEFINITION, term->definition.in(words.code()));
    }
}

}  // namespace pilnveide::web
