#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::catalog::wording {

enum class State { kCertain, kDoubtful, kMissing };

// Why a text is certain, doubtful or missing. The words for people stand where they are said; `values` fills them in.
enum class ReasonCode {
    // certain
    kBothAgree,         // both documents say the same under this number
    kNarrowerInBase,    // both documents have it, and differ as the catalogue says
    kNumberAndContent,  // its number, its place and its content agree
    kMisprinted,        // values: the number as printed; place and content tell whose text it is
    // doubtful
    kOneDocument,       // the other document was not brought
    kOutOfOrder,        // stands at another place of the document than its number says
    kContentOfAnother,  // values: the number whose content it looks like
    kContentUnknown,    // speaks of something else than the catalogue does
    kPrintedTwice,      // several texts under one number
    kNumberDoubtful,    // values: the number as printed
    kBeginsInside,      // does not begin as a sentence does
    kEndsInside,        // its last sentence has no end
    kForeignWords,      // values: the word where something else seems to begin
    kDocumentsDiffer,   // the two documents should say the same, and do not
    kNoWitness,         // the base document has nothing sound to tell the narrower text from this one
    kDocumentsSame,     // the base document should ask for less, and does not
    // missing
    kNoDocument,   // the document that has it was not brought
    kNotFound,     // the document does not have it
    kNotIncluded,  // the document says that it is not part of the base standard; the catalogue says that it is
};

struct Reason {
    ReasonCode code{};
    std::vector<std::string> values;
};

// "certain", "both_agree": the names in JSON and in the record.
std::string_view word_of(State state);
std::string_view word_of(ReasonCode code);

// The same in English, one sentence for the command line.
std::string english(const Reason& reason);

}  // namespace pilnveide::catalog::wording
