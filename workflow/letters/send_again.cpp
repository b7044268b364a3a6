#include "workflow/letters/send_again.h"

#include "workflow/letters/letter_machine.h"

namespace pilnveide::workflow {

Result<SentAgain> send_again(const Letter& letter, Relations who) {
    auto next = step(kLetterMachine, letter.state, LetterEvent::kSendAgain, who);
    if (!next) return refuse(next.error());
    SentAgain again{letter, {}};
    again.letter.state = *next;
    again.letter.not_before.reset();
    again.letter.first_tried_at.reset();
    again.told.events.push_back({"letter.sent_again", {Noun::kLetter, letter.id.value}, {}});
    return again;
}

}  // namespace pilnveide::workflow
