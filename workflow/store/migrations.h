#pragma once

#include "workflow/store/open.h"

namespace soci {
class session;
}

namespace pilnveide::store {

// Throws Broken unless every migration of this binary, and no other, was applied.
void require_current(soci::session& session);

// Applies what is missing, one transaction each. Gives the number applied; throws Broken when the schema is newer than
// this binary, when an applied migration is not the one we know, or when one fails.
int apply_migrations(soci::session& session);

}  // namespace pilnveide::store
