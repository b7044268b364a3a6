#pragma once

#include "workflow/history/change.h"
#include "workflow/letters/letter_machine.h"
#include "workflow/notices/notice.h"
#include "workflow/result.h"

#include <vector>

namespace pilnveide::workflow {

// What somebody decides about a letter that waits, or of which nobody knows whether it arrived.
enum class Decision {
    kHold,     // it waits for a word
    kRelease,  // it leaves in its turn; its facts are looked at again then, unless it was tried before
    kCancel,   // it does not leave, and what it says is not said
    kArrived,  // the reader has it: an uncertain end is settled
    kCarry,    // it does not leave; what it says travels in the person's next letter, if it still holds
    kSayAnew,  // it failed; what it says is said by another letter at once, if it still holds
};

// The letter and its notices as they then are, and what the history says. Refused in another state, and to others than
// those who look after letters.
struct Decided {
    Letter letter;
    std::vector<Notice> notices;
    Change told;
};
Result<Decided> decide(const Letter& letter, std::vector<Notice> notices, Decision decision, Relations who);

// What a letter that will not leave was to say, to be said by another.
std::vector<Notice> unsaid(std::vector<Notice> notices);

}  // namespace pilnveide::workflow
