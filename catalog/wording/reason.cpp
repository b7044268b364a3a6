#include "catalog/wording/reason.h"

#include <fmt/format.h>

namespace pilnveide::catalog::wording {
namespace {

struct Words {
    std::string_view word;
    std::string_view sentence;  // {} is the first value
};

Words words_of(ReasonCode code) {
    switch (code) {
        case ReasonCode::kBothAgree:
            return {"both_agree", "both documents say the same"};
        case ReasonCode::kNarrowerInBase:
            return {"narrower_in_base",
                    "both documents have it; the base standard asks for less, as the catalogue says"};
        case ReasonCode::kNumberAndContent:
            return {"number_and_content", "its number, its place and its content agree"};
        case ReasonCode::kMisprinted:
            return {"misprinted", "printed as {}, but its place and its content tell which number it is"};
        case ReasonCode::kOneDocument:
            return {"one_document", "only one of the two documents was given; bring both, each is the other's witness"};
        case ReasonCode::kOutOfOrder:
            return {"out_of_order", "stands at another place than its number says"};
        case ReasonCode::kContentOfAnother:
            return {"content_of_another", "its content looks like that of {}"};
        case ReasonCode::kContentUnknown:
            return {"content_unknown", "it speaks of something else than the catalogue does"};
        case ReasonCode::kPrintedTwice:
            return {"printed_twice", "several texts stand under this number"};
        case ReasonCode::kNumberDoubtful:
            return {"number_doubtful", "printed as {}; the content is not clear enough"};
        case ReasonCode::kBeginsInside:
            return {"begins_inside", "the text does not begin as a sentence does"};
        case ReasonCode::kEndsInside:
            return {"ends_inside", "the text breaks off: its last sentence has no end"};
        case ReasonCode::kForeignWords:
            return {"foreign_words", "something else may begin at the word \"{}\""};
        case ReasonCode::kDocumentsDiffer:
            return {"documents_differ", "the two documents should say the same, and do not"};
        case ReasonCode::kNoWitness:
            return {"no_witness", "the base document has no sound text that tells the narrower wording from this one"};
        case ReasonCode::kDocumentsSame:
            return {"documents_same", "the base document should ask for less, but says the same"};
        case ReasonCode::kNoDocument:
            return {"no_document", "the document that has it was not given"};
        case ReasonCode::kNotFound:
            return {"not_found", "not found in the document"};
        case ReasonCode::kNotIncluded:
            return {"not_included", "the document says that the base standard does not include it"};
    }
    return {"", ""};
}

}  // namespace

std::string_view word_of(State state) {
    switch (state) {
        case State::kCertain:
            return "certain";
        case State::kDoubtful:
            return "doubtful";
        case State::kMissing:
            return "missing";
    }
    return "";
}

std::string_view word_of(ReasonCode code) { return words_of(code).word; }

std::string english(const Reason& reason) {
    return fmt::format(fmt::runtime(words_of(reason.code).sentence),
                       reason.values.empty() ? "" : reason.values.front());
}

}  // namespace pilnveide::catalog::wording
