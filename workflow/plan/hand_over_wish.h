#pragma once

#include "workflow/calendar/date.h"
#include "workflow/history/event.h"

#include <optional>
#include <string>

namespace pilnveide::workflow {

// "Not mine, hand over": an owner says, from a letter, that an action or a task should be somebody else's. The leader
// hands it over, or says why it stays; reminders go on meanwhile.
struct HandOverWish {
    Id<HandOverWish> id;
    int version = 0;
    Subject duty;  // kAction or kTask
    Id<Person> asked_by;
    Date asked_on;
    std::string word;                // why, and whose it should be
    std::optional<Date> settled_on;  // handed over, or it stays
    std::optional<Id<Person>> settled_by;
    std::string answer;  // the leader's; empty when handed over
};

}  // namespace pilnveide::workflow
