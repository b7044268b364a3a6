#include "web/frame.h"
#include "web/pages/pages.h"
#include "web/review_sheet.h"

namespace pilnveide::web {

Response review_show(Visit& visit) {
    auto quarter = workflow::Quarter::from_text(visit.path["quarter"]);
    if (!quarter) return not_found(visit);
    Form form(visit);
    return review_sheet(visit, *quarter, form);
}

}  // namespace pilnveide::web
