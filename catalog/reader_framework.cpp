#include "catalog/parts.h"

#include <algorithm>

namespace pilnveide::catalog {
namespace {

bool is_id(std::string_view id) {
    return std::ranges::all_of(
        id, [](char one) { return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-'; });
}

// "2026.1": whole numbers with dots between them, so that the newest of two versions can be told.
bool is_version(std::string_view version) {
    char before = '.';
    for (char one : version) {
        bool digit = one >= '0' && one <= '9';
        if (!digit && (one != '.' || before == '.')) return false;
        before = one;
    }
    return before != '.';
}

void read_standard(StrictTable& row, Draft& draft) {
    Standard standard{row.text("id"), row.both("title"), row.both("rule"), {}};
    for (const auto& mention : row.mentions("includes")) {
        draft.references.mention(mention, {Noun::kStandard}, "standard");
        if (mention.text == standard.id) row.found("includes", "a standard must not include itself");
        standard.includes.push_back(mention.text);
    }
    if (!draft.references.define(Noun::kStandard, standard.id))
        row.found("id", "this standard stands twice; give it an id of its own");
    if (standard.id == "optimal") draft.optimal_includes = row.place("includes");
    row.close();
    draft.framework.standards.push_back(std::move(standard));
}

}  // namespace

std::vector<Mention> read_framework(StrictTable& table, Draft& draft) {
    auto& framework = draft.framework;
    framework.id = table.text("id");
    if (!is_id(framework.id)) table.found("id", "'id' must be small letters, digits and hyphens only");
    framework.version = table.text("version");
    if (!framework.version.empty() && !is_version(framework.version))
        table.found("version", "'version' must be numbers with dots between them, as in \"2026.1\"");
    framework.title = table.both("title");
    bool says_languages = table.has("languages");
    if (table.list("languages") != std::vector<std::string>{"lv", "en"} && says_languages)
        table.found("languages", "'languages' must be [\"lv\", \"en\"]: every text is in both");
    framework.licence = table.text("licence");
    framework.source = table.both("source");
    if (table.has("standard"))
        for (auto& row : table.tables("standard")) read_standard(row, draft);
    bool says_parts = table.has("parts");
    auto parts = table.mentions("parts");
    if (says_parts && parts.empty()) table.found("parts", "'parts' must list the other files, without \".toml\"");
    return parts;
}

}  // namespace pilnveide::catalog
