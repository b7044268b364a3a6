#include "web/frame.h"
#include "web/need.h"
#include "web/pages/pages.h"
#include "web/progress_sheet.h"
#include "workflow/quarter/review_acts.h"

namespace pilnveide::web {

Response report_enter(Visit& visit) {
    const auto* person = visit.found(visit.facts->people, "person");
    auto quarter = workflow::Quarter::from_text(visit.path["quarter"]);
    if (!person || !quarter) return not_found(visit);
    auto relations = workflow::relations(*visit.facts, visit.by, visit.today, person->id);
    if (!may(relations, Does{workflow::ActionEvent::kReport})) return not_found(visit);
    const Words& words = *visit.words;
    if (workflow::is_closed(*visit.facts, *quarter))
        return message(visit, 409, words.say("The quarter is closed"),
                       words.say("Its review was held, so its reports do not change any more."));
    bool own = relations.has(workflow::Relations::kOwner);  // or standing in for them
    auto review = "/review/" + quarter->text();
    ProgressSheet sheet(visit, *person, *quarter,
                        {.path = visit.request.path,
                         .back = own ? "/" : review,
                         .back_word = own ? words.say("My work") : words.say("Quarterly review"),
                         .by_owner = own});
    if (sheet.empty())
        return message(visit, 200, words.say("Nothing to report"),
                       words.say("{who} has no open actions in this quarter.", {{"who", person->shown()}}));
    if (visit.request.method == Method::kPost)
        if (auto done = sheet.save(own ? "report_saved" : "report_entered")) return *done;
    return sheet.show();
}

}  // namespace pilnveide::web
