#include "catalog/parts.h"

#include <algorithm>

namespace pilnveide::catalog {
namespace {

// Every practice of the base standard belongs to the optimal one, too; the standards must say so.
void check_base_in_optimal(const Draft& draft, std::vector<Finding>& findings) {
    if (!draft.first_base) return;
    const auto& standards = draft.framework.standards;
    auto optimal = std::ranges::find(standards, "optimal", &Standard::id);
    if (optimal == standards.end() || !draft.references.has(Noun::kStandard, "base"))
        findings.push_back({draft.first_base->file, draft.first_base->line,
                            "a practice with base = true needs the standards 'base' and 'optimal' in framework.toml"});
    else if (std::ranges::find(optimal->includes, "base") == optimal->includes.end())
        findings.push_back({draft.optimal_includes->file, draft.optimal_includes->line,
                            "the standard 'optimal' must include 'base', or base practices are missing from it"});
}

}  // namespace

void check_whole(const Draft& draft, std::vector<Finding>& findings) {
    draft.references.resolve(findings);
    check_base_in_optimal(draft, findings);
}

}  // namespace pilnveide::catalog
