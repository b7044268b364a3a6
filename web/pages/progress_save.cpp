#include "web/frame.h"
#include "web/linked_report.h"
#include "web/pages/pages.h"

namespace pilnveide::web {

Response progress_save(Visit& visit) {
    const LinkedReport report(visit);
    if (!report.found()) return not_found(visit);
    if (report.empty() || report.closed()) return progress_form(visit);
    auto sheet = report.sheet();
    if (auto done = sheet.save("report_saved")) return *done;
    return sheet.show();
}

}  // namespace pilnveide::web
