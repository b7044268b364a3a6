#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/letters/letter.h"

namespace pilnveide::web {

using workflow::Letter;
using workflow::LetterState;
using workflow::Refusal;

// The same bytes under the same Message-ID: the outbox takes it up as a retry that is due at once.
Response letter_send_again(Visit& visit) {
    auto id = workflow::Id<Letter>::from_text(visit.path["letter"]);
    if (!id) return not_found(visit);
    auto done = visit.console.store.write(
        visit.agency, visit.by, visit.now, [&](store::Writing& record) -> workflow::Result<void> {
            auto letter = record.letter(*id);
            if (!letter) return workflow::refuse(Refusal::not_found());
            if (letter->state != LetterState::kFailed && letter->state != LetterState::kUncertain)
                return workflow::refuse(Refusal::stale());
            letter->state = LetterState::kRetry;
            letter->not_before.reset();
            if (!record.save_letter(*letter, letter->attempt)) return workflow::refuse(Refusal::stale());
            return {};
        });
    if (!done) return refused(visit, done.error());
    if (visit.console.letters_wait) visit.console.letters_wait();
    return see_other("/letter/" + id->text(), "letter_again");
}

}  // namespace pilnveide::web
