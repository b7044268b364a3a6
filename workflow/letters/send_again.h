#pragma once

#include "workflow/history/change.h"
#include "workflow/letters/letter.h"
#include "workflow/people/relations.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// A letter that failed or ended uncertainly is to be sent once more by hand: the same bytes under the same Message-ID,
// due at once and tried for five days anew. The history says who decided so.
struct SentAgain {
    Letter letter;
    Change told;
};
Result<SentAgain> send_again(const Letter& letter, Relations who);

}  // namespace pilnveide::workflow
