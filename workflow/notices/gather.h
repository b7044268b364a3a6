#pragma once

#include "workflow/letters/letter.h"
#include "workflow/notices/ledger.h"

#include <vector>

namespace pilnveide::workflow {

// A letter to be made, and the notices that travel in it (most urgent first).
struct Gathering {
    Id<Person> recipient;
    bool immediate = false;
    Date day;
    std::vector<NoticeKey> notices;
};

// Puts what is planned (or uncertain, to be carried by the next letter) into letters: one gathered letter a person and
// day; each immediate notice alone, at most three a day a person (`written` says what was written to whom already).
// Gathered letters are made only on working days; the sending window is the outbox's matter. For an address that is
// suspended none is made. What can wait asks for no
// letter of its own but on the agency's quiet day (the next working day when that is free), and on the day on which the
// agency's figures are changed not at all; it travels along with what cannot.
std::vector<Gathering> gather(const Facts& facts, const Ledger& ledger, const std::vector<Letter>& written, Date today);

}  // namespace pilnveide::workflow
