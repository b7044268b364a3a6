#include "web/pages/pages.h"
#include "workflow/catalogue/wording_acts.h"

namespace pilnveide::web {

Response wording_accept(Visit& visit) {
    auto work = [&](store::Writing& record) -> workflow::Result<void> {
        auto fresh = record.facts();
        auto change = workflow::accept_certain_wording({*fresh, visit.by, visit.now, visit.today, visit.console.ids},
                                                       record.official_wording());
        if (!change) return workflow::refuse(change.error());
        return record.put(*change);
    };
    auto done = visit.write(work, see_other("/catalogue/wording", "wording_accepted"));
    return done ? *done : refused(visit, done.error());
}

}  // namespace pilnveide::web
