#pragma once

#include "web/visit.h"
#include "workflow/notices/forecast.h"

#include <vector>

namespace pilnveide::web {

// What is foretold in the console.
inline constexpr workflow::days kForetold{90};

// From what a forecast starts: what was said, and the letters that still count.
struct Post {
    workflow::Ledger ledger;
    std::vector<workflow::Letter> letters;
};
Post post_of(Visit& visit);

// Every letter that would leave in the coming days if no fact changed; `facts` may be others than those of the visit.
std::vector<workflow::Departure> coming(const Visit& visit, workflow::Facts facts, const Post& post,
                                        workflow::Forecast::Writer writer = {});

}  // namespace pilnveide::web
