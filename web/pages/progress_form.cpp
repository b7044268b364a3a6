#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/progress_sheet.h"
#include "workflow/quarter/review_acts.h"

#include <cassert>

namespace pilnveide::web {

Response progress_form(Visit& visit) {
    assert(visit.link);  // the route lets nobody else come here
    auto quarter = workflow::Quarter::from_text(visit.link->period);
    const auto* person = workflow::find(visit.facts->people, visit.link->person);
    if (!quarter || !person) return not_found(visit);
    const Words& words = *visit.words;
    if (workflow::is_closed(*visit.facts, *quarter))
        return message(visit, 410, words.say("The quarter is closed"),
                       words.say("This link is over: the quarter has been reviewed. If you want to add something, call "
                                 "the project leader."));
    ProgressSheet sheet(visit, *person, *quarter, {.path = visit.request.path, .back = {}, .back_word = {}});
    if (sheet.empty())
        return message(
            visit, 200, words.say("Nothing to report"),
            words.say("You have no open actions in the plan now, so there is nothing to report. Thank you!"));
    return sheet.show();
}

}  // namespace pilnveide::web
