#pragma once

#include "workflow/calendar/date.h"
#include "workflow/id.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// A practice that an agency added to the catalogue for itself, under an enabler subcriterion. It is scored like the
// catalogue's own, belongs to no cycle, and is never taken out: one that is not scored any more is retired.
struct OwnPractice {
    Id<OwnPractice> id;
    int version = 0;
    std::string framework;     // id of the catalogue
    std::string subcriterion;  // "1.2"
    int ordinal = 0;           // from 1 in its subcriterion; with it the identity for people, never used again
    std::string title;         // one line
    std::string text;          // what is looked at; may be empty
    Date added_on;
    std::optional<Date> retired_on;  // from this day on it is not scored
    std::string retire_reason;       // empty while it is in use

    [[nodiscard]] bool in_use() const { return !retired_on; }
    // "1.2.A1"
    [[nodiscard]] std::string number() const { return subcriterion + ".A" + std::to_string(ordinal); }
};

}  // namespace pilnveide::workflow
