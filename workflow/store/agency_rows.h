#pragma once

#include "workflow/store/rows.h"

#include <optional>
#include <vector>

namespace pilnveide::store {

// Agencies stand above the rows of an agency: only these see more than one.
std::vector<workflow::Agency> all_agencies(soci::session& session);
void insert_agency(soci::session& session, workflow::Agency agency);

std::optional<workflow::Agency> this_agency(const Scope& scope);

}  // namespace pilnveide::store
