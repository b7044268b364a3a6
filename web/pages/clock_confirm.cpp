#include "web/pages/delivery_pages.h"

namespace pilnveide::web {

Response clock_confirm(Visit& visit) {
    if (visit.console.doubtful_clock()) visit.console.clock_is_right(visit.agency, visit.by);
    return see_other("/letters", "clock_confirmed");
}

}  // namespace pilnveide::web
