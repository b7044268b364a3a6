#include "web/frame.h"
#include "web/held_letters.h"
#include "web/pages/delivery_pages.h"

namespace pilnveide::web {
namespace {

Response decide(Visit& visit, workflow::Decision decision, std::string_view said) {
    auto id = workflow::Id<workflow::Letter>::from_text(visit.path["letter"]);
    if (!id) return not_found(visit);
    auto work = [&](store::Writing& record) { return decide_letter(record, *id, decision, visit.relations); };
    auto done = visit.write(work, see_other("/letter/" + id->text(), said));
    if (done) return *done;
    // Who is here keeps letters: what the machine does not let them do is a matter of the letter's state.
    if (done.error().kind == workflow::Refusal::Kind::kNotAllowed)
        return refused(visit, workflow::Refusal::invalid(workflow::Problem::kWrongState));
    return refused(visit, done.error());
}

}  // namespace

Response letter_release(Visit& visit) { return decide(visit, workflow::Decision::kRelease, "letter_released"); }
Response letter_cancel(Visit& visit) { return decide(visit, workflow::Decision::kCancel, "letter_cancelled"); }
Response letter_arrived(Visit& visit) { return decide(visit, workflow::Decision::kArrived, "letter_arrived"); }

}  // namespace pilnveide::web
