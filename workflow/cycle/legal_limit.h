#pragma once

#include "workflow/facts.h"

#include <optional>
#include <vector>

namespace pilnveide::workflow {

// By when the next self-assessment must be finished, where the law asks for one at least every 36 months (facts.md,
// "Legal": Cabinet Regulation 338, 2.7). Counted from the approval of the last report.
struct LegalLimit {
    std::optional<Date> counted_from;           // the last approval; nothing: none is known
    std::optional<Date> day;                    // the limit itself
    const HeldCertificate* exempted = nullptr;  // by this one, as long as it is valid; points into the facts
    std::optional<Date> exempt_until;           // last day on which a certificate exempted, before today
};

// Nothing when the agency has not said that the law concerns it.
std::optional<LegalLimit> legal_limit(const Facts& facts, Date today);

// The same day some months later or earlier; the month's last day where it has no such day.
Date months_later(Date day, int months);

}  // namespace pilnveide::workflow
