#include "web/frame.h"
#include "web/pages/pages.h"
#include "workflow/letters/send_again.h"

namespace pilnveide::web {

using workflow::Refusal;

Response letter_send_again(Visit& visit) {
    auto id = workflow::Id<workflow::Letter>::from_text(visit.path["letter"]);
    if (!id) return not_found(visit);
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto letter = record.letter(*id);
        if (!letter) return workflow::refuse(Refusal::not_found());
        auto again = workflow::send_again(*letter, visit.relations);
        if (!again) return workflow::refuse(again.error());
        if (!record.save_letter(again->letter, letter->attempt)) return workflow::refuse(Refusal::stale());
        return record.put(again->told);
    };
    auto done = visit.write(work, see_other("/letter/" + id->text(), "letter_again"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
