#pragma once

#include "web/states.h"
#include "web/visit.h"

#include <string>
#include <vector>

namespace pilnveide::web {

// One thing that waits for this person: what, in which state, where it belongs, and where to go.
struct Duty {
    bool now = false;  // today, or late; else later
    workflow::Date due;
    std::string what;
    StateLook state;
    std::string where;
    std::string href;
    std::string act;  // the button's word
};

// Everything that waits for the person of this visit, most urgent first: own tasks that are open, own actions and the
// report that is asked for, and what their role has to decide: a submitted plan, deadline wishes, actions to verify,
// the quarter's review.
std::vector<Duty> duties(const Visit& visit);

}  // namespace pilnveide::web
