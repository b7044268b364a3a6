#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>
#include <vector>

namespace pilnveide::workflow {

// The owner of an open duty, or who stands in for them, says that it should be somebody else's. Said again, it is the
// same wish with new words. Fields: duty, word (required).
Result<Change> ask_hand_over(const Acting& acting, Subject duty, const std::string& word);

// Leader or director: it stays where it is, and the owner is told why. Fields: answer (required).
Result<Change> refuse_hand_over(const Acting& acting, Id<HandOverWish> wish, const std::string& answer, int version);

// Settles what was asked about this duty, in the same change that gives it to somebody else.
void settle_hand_over(Change& change, const Acting& acting, Subject duty);

// The wish about this duty that nobody has settled, or nullptr.
const HandOverWish* open_hand_over_wish(const Facts& facts, Subject duty);

// The duties of this person that can be handed over: open actions, and tasks of a cycle that are not completed.
std::vector<Subject> open_duties(const Facts& facts, Id<Person> owner);

// Whose duty it is now, while it is open.
std::optional<Id<Person>> owner_of(const Facts& facts, Subject duty);

}  // namespace pilnveide::workflow
