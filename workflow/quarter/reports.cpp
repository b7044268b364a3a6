#include "workflow/quarter/report_acts.h"

#include <algorithm>

namespace pilnveide::workflow {

const Request* request_of(const Facts& facts, Id<Person> person, Quarter quarter) {
    auto at = std::ranges::find_if(
        facts.requests, [&](const Request& request) { return request.person == person && request.quarter == quarter; });
    return at == facts.requests.end() ? nullptr : &*at;
}

const ProgressReport* report_of(const Facts& facts, Id<Action> action, Quarter quarter) {
    auto at = std::ranges::find_if(facts.reports, [&](const ProgressReport& report) {
        return report.action == action && report.quarter == quarter;
    });
    return at == facts.reports.end() ? nullptr : &*at;
}

const ProgressReport* last_report(const Facts& facts, Id<Action> action) {
    const ProgressReport* last = nullptr;
    for (const auto& report : facts.reports) {
        if (report.action == action && (!last || report.quarter > last->quarter)) last = &report;
    }
    return last;
}

}  // namespace pilnveide::workflow
