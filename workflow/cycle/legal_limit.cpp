#include "workflow/cycle/legal_limit.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

// A record that rests on a reopened task is still a report that was approved.
std::optional<Date> last_approval(const Facts& facts, Date today) {
    auto last = facts.agency.last_assessed_on;
    for (const auto& record : facts.gate_records) {
        if (record.gate != Gate::kReportApproved || record.waived || record.done_on > today) continue;
        if (!last || *last < record.done_on) last = record.done_on;
    }
    return last;
}

}  // namespace

Date months_later(Date day, int months) {
    const std::chrono::year_month_day then = std::chrono::year_month_day{day} + std::chrono::months{months};
    return Date{then.ok() ? then : then.year() / then.month() / std::chrono::last};
}

std::optional<LegalLimit> legal_limit(const Facts& facts, Date today) {
    if (!facts.agency.legal_limit_applies) return std::nullopt;
    LegalLimit limit;
    limit.counted_from = last_approval(facts, today);
    if (limit.counted_from) limit.day = months_later(*limit.counted_from, facts.agency.policy.legal_months);
    for (const auto& held : facts.certificates) {
        if (held.is_valid_on(today) && (!limit.exempted || limit.exempted->valid_to < held.valid_to))
            limit.exempted = &held;
        if (held.valid_to < today && held.valid_from <= held.valid_to)
            limit.exempt_until = std::max(limit.exempt_until.value_or(held.valid_to), held.valid_to);
    }
    return limit;
}

}  // namespace pilnveide::workflow
