#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

struct ReviewInput {
    Date held_on;
    std::string participants;
    std::string minutes;
    int version = 0;  // 0 while nothing was saved
};

// Notes of the meeting; leader or director. closing it ends the quarter: requests close, links of the quarter die.
Result<Change> save_review(const Acting& acting, Quarter quarter, const ReviewInput& input);
Result<Change> close_review(const Acting& acting, Quarter quarter, const ReviewInput& input);

const Review* review_of(const Facts& facts, Quarter quarter);
bool is_closed(const Facts& facts, Quarter quarter);

// Who was asked and has not answered, in order of name.
std::vector<Id<Person>> silent(const Facts& facts, Quarter quarter);

}  // namespace pilnveide::workflow
