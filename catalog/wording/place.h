#pragma once

#include "catalog/framework.h"

#include <string>
#include <vector>

namespace pilnveide::catalog::wording {

// One text that the documents should hold, in their order: a subcriterion's title, then its practices.
struct Place {
    std::string number;
    bool title = false;         // of a subcriterion; else a practice
    bool result = false;        // its criterion is a result: it has no practices
    bool base = false;          // also stands in the base document
    bool base_variant = false;  // and is narrower there
    int criterion = 0;
    std::string paraphrase;  // our Latvian words for the same, the first witness of the content
};

// The whole sequence of a framework. Titles of enabler criteria stand in both documents, the others in the first only.
std::vector<Place> places_of(const Framework& framework);

}  // namespace pilnveide::catalog::wording
