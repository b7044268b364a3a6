#pragma once

#include "catalog/framework.h"
#include "web/words.h"
#include "workflow/facts.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// One place of the catalogue that a search came to.
struct Hit {
    enum class Kind { kCriterion, kPractice, kGroup, kIndicator, kEvidence, kTerm, kOwnPractice, kOwnIndicator };
    Kind kind{};
    std::string number;  // as people know it: "1.2.3"; empty for a term
    std::string title;
    std::string text;  // where the words stand, when they are not in the title
    std::string href;
    bool retired = false;  // of the agency's own, and not used any more
};

// Where every word of the query stands in one title or text, in the reader's language, without regard to case and
// diacritics; in the catalogue's order, titles before texts. Nothing for a query without a letter or digit.
// What the agency added for itself stands after the rest of the criteria.
std::vector<Hit> search(const Words& words, const catalog::Framework& framework, const workflow::Facts& facts,
                        const std::string& query);

}  // namespace pilnveide::web
