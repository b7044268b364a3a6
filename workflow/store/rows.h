#pragma once

#include "workflow/history/change.h"
#include "workflow/result.h"
#include "workflow/store/scope.h"

#include <vector>

namespace pilnveide::store {

// The rows of one noun in an agency, in the order of their ids. Defined for every noun of a Row.
template <class Noun>
std::vector<Noun> load(const Scope& scope);

// Inserts a row of version 0, else replaces the stored row of the same version; either way raises the version by one.
// Refuses as stale what somebody saved first, as not found what the agency does not have.
template <class Noun>
workflow::Result<void> save(const Scope& scope, Noun noun);

// Why no row of this table matched: somebody else's version, or there is no such row in the agency.
workflow::Refusal why_unmatched(const Scope& scope, const char* table, std::int64_t id);

workflow::Result<void> save_row(const Scope& scope, const workflow::Row& row);
workflow::Result<void> remove_row(const Scope& scope, const workflow::Removal& removal);

// Every fact of the agency as this transaction sees it. An agency that does not exist has empty facts (id 0).
workflow::Facts load_facts(const Scope& scope);

}  // namespace pilnveide::store
