#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/progress_sheet.h"
#include "workflow/quarter/review_acts.h"

#include <cassert>

namespace pilnveide::web {

Response progress_save(Visit& visit) {
    assert(visit.link);  // the route lets nobody else come here
    auto quarter = workflow::Quarter::from_text(visit.link->period);
    const auto* person = workflow::find(visit.facts->people, visit.link->person);
    if (!quarter || !person) return not_found(visit);
    ProgressSheet sheet(visit, *person, *quarter, {.path = visit.request.path, .back = {}, .back_word = {}});
    if (sheet.empty() || workflow::is_closed(*visit.facts, *quarter)) return progress_form(visit);
    if (auto done = sheet.save("report_saved")) return *done;
    return sheet.show();
}

}  // namespace pilnveide::web
