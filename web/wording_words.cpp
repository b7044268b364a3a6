#include "web/wording_words.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::WordingKind;

struct Line {
    std::string_view code;  // catalog/wording/reason.h
    std::string_view english;
};

constexpr Line kReasons[] = {
    {"both_agree", N_("Both documents say the same under this number.")},
    {"narrower_in_base", N_("Both documents have it; the base standard asks for less, as expected.")},
    {"number_and_content", N_("Number, place and content agree.")},
    {"misprinted", N_("Printed as {value}; its place and content show that it belongs here.")},
    {"one_document", N_("Only one of the two documents was brought, so nothing confirms it.")},
    {"out_of_order", N_("It stands at another place of the document than its number says.")},
    {"content_of_another", N_("It looks like the text of {value}.")},
    {"content_unknown", N_("It speaks of something else than expected under this number.")},
    {"printed_twice", N_("Several texts stand under this number.")},
    {"number_doubtful", N_("It is printed as {value}; whose text it is could not be told for certain.")},
    {"begins_inside", N_("Its beginning seems to be missing.")},
    {"ends_inside", N_("Its end seems to be missing.")},
    {"foreign_words", N_("From “{value}” on, something else seems to have slipped in.")},
    {"documents_differ", N_("The two documents should say the same here, and do not.")},
    {"no_witness", N_("The base document has nothing to tell the narrower text by.")},
    {"documents_same", N_("The base standard should ask for less here, but both documents say the same.")},
    {"no_document", N_("The document that has it was not brought.")},
    {"not_found", N_("It was not found in the document.")},
    {"not_included", N_("The document says that it is not part of the base standard.")},
};

}  // namespace

std::string reason_words(const Words& words, const std::string& reason) {
    const auto space = reason.find(' ');
    const auto code = reason.substr(0, space);
    const auto* line = std::ranges::find(kReasons, code, &Line::code);
    if (line == std::end(kReasons)) return words.say("Please compare it with the document.");
    return words.say(line->english, {{"value", space == std::string::npos ? std::string{} : reason.substr(space + 1)}});
}

std::string kind_words(const Words& words, WordingKind kind) {
    switch (kind) {
        case WordingKind::kOptimal:
            return words.say("Optimal standard");
        case WordingKind::kBase:
            return words.say("Base standard");
        case WordingKind::kTitle:
            return words.say("Titles of subcriteria");
    }
    return {};
}

std::string short_source(const std::string& source) {
    constexpr std::size_t kDigest = 64, kShown = 8;  // hexadecimal figures
    constexpr std::string_view kBefore = "(SHA-256 ";
    std::string shown = source;
    for (auto at = shown.find(kBefore); at != std::string::npos; at = shown.find(kBefore, at + 1)) {
        const auto from = at + kBefore.size();
        if (shown.find(')', from) == from + kDigest) shown.replace(from + kShown, kDigest - kShown, "…");
    }
    return shown;
}

}  // namespace pilnveide::web
