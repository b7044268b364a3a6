#pragma once

#include "workflow/cycle/cycle.h"

#include <string>

namespace pilnveide::workflow {

enum class PublicationKind {
    kCycle,    // a self-assessment begins (task 2)
    kResults,  // what it found (task 6)
    kPlan,     // the improvement plan (task 8)
    kQuarter,  // what became of the plan in a quarter
};

// Something the leader sent to the staff: to everybody who worked here then and has an address.
struct Publication {
    Id<Publication> id;
    int version = 0;
    PublicationKind kind = PublicationKind::kCycle;
    Id<Cycle> cycle;
    std::string period;  // the quarter ("2026-Q3") of kQuarter, else empty
    std::string text;    // the sender's own words; may be empty for kPlan and kQuarter
    Date sent_on;
    Id<Person> by;
};

}  // namespace pilnveide::workflow
