#pragma once

#include "catalog/framework.h"
#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>

namespace pilnveide::workflow {

// What somebody typed about a practice of the agency's own. `version` is that of the row that was shown; 0 for a new
// one.
struct OwnPracticeInput {
    std::string title;
    std::string text;
    int version = 0;
};

// Gives it the next number of its subcriterion. Not found: a subcriterion that the framework does not have, or one
// whose results are measured by indicators. Refuses a title that one in use there has already.
Result<Change> add_own_practice(const Acting& acting, const catalog::Framework& framework,
                                const std::string& subcriterion, const OwnPracticeInput& input);

// The number stays; the history keeps what it said before. Refuses a retired one.
Result<Change> edit_own_practice(const Acting& acting, Id<OwnPractice> id, const OwnPracticeInput& input);

// It stays in the record, with its number and its reason.
Result<Change> retire_own_practice(const Acting& acting, Id<OwnPractice> id, const std::string& reason, int version);
Result<Change> bring_back_own_practice(const Acting& acting, Id<OwnPractice> id, int version);

}  // namespace pilnveide::workflow
