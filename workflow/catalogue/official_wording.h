#pragma once

#include "workflow/calendar/date.h"
#include "workflow/people/person.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// Whose text it is: of a practice in the optimal standard, of one in the base standard, or a subcriterion's title.
enum class WordingKind { kOptimal, kBase, kTitle };

// How sure the reading of the documents is of a candidate (catalog/wording/reason.h).
enum class WordingState { kCertain, kDoubtful, kMissing };

// The official Latvian text for one number of a framework, brought by the agency out of the documents that it holds.
// What was accepted is never overwritten by an import: another text stands beside it as a candidate, until a person
// decides.
struct OfficialWording {
    Id<OfficialWording> id;
    int version = 0;
    std::string framework;  // id of the catalogue
    WordingKind kind{};
    std::string number;               // "1.2.3"; of a title "1.2"
    std::string text;                 // as accepted; empty while nothing is
    std::string source;               // of `text`: names of the files and their SHA-256
    bool corrected = false;           // a person wrote it otherwise than the reading had it
    std::optional<Date> accepted_on;  // with accepted_by: who answers for it
    std::optional<Id<Person>> accepted_by;
    std::string candidate;  // what the last import offers; empty when it is what was accepted, or nothing was found
    WordingState state{};   // of the candidate
    std::string reason;     // its code and values: "misprinted 3.2.1"
    std::string candidate_source;

    [[nodiscard]] bool accepted() const { return accepted_on.has_value(); }
    // Something stands here that nobody has decided on.
    [[nodiscard]] bool open() const { return !candidate.empty() && candidate != text; }
};

}  // namespace pilnveide::workflow
