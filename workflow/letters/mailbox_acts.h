#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/letters/letter.h"
#include "workflow/result.h"

#include <string>
#include <string_view>

namespace pilnveide::workflow {

// What is known of an address, however its letters are cased, or nullptr.
const Mailbox* mailbox_of(const Facts& facts, std::string_view address);

// Nothing is sent there until somebody has looked at it.
bool is_suspended(const Facts& facts, std::string_view address);

// How a letter came back (RFC 3463, 2): for good, or for now (a full mailbox, a server that was down).
enum class Return { kHard, kSoft };

// A letter came back. Scores its address, at most once a day, and a letter once; the first hard one, and whatever
// suspends it, is told to the leaders. `word` is what the other side said, tidied by the caller.
Change note_return(const Acting& acting, const Letter& letter, Return how, const std::string& word);

// The relay refused a letter for good, or it was given up after five days: the leaders are told. What was refused by a
// reply (5xx) scores as a hard return does.
Change note_refusal(const Acting& acting, const Letter& letter);

// "The address is right, try again": those who manage people. Begins anew.
Result<Change> confirm_address(const Acting& acting, Id<Person> person);

// What else is saved when a person's address becomes this one: somebody has just looked at it.
void begin_anew(Change& change, const Facts& facts, std::string_view address);

}  // namespace pilnveide::workflow
