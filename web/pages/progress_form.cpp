#include "web/frame.h"
#include "web/linked_report.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response progress_form(Visit& visit) {
    const LinkedReport report(visit);
    if (!report.found()) return not_found(visit);
    const Words& words = *visit.words;
    if (report.closed())
        return message(visit, 410, words.say("The quarter is closed"),
                       words.say("This link is over: the quarter has been reviewed. If you want to add something, call "
                                 "the project leader."));
    if (report.empty())
        return message(
            visit, 200, words.say("Nothing to report"),
            words.say("You have no open actions in the plan now, so there is nothing to report. Thank you!"));
    return report.sheet().show();
}

}  // namespace pilnveide::web
