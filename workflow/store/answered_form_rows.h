#pragma once

#include "workflow/store/scope.h"
#include "workflow/store/store.h"

namespace pilnveide::store {

std::optional<AnsweredForm> find_answered_form(const Scope& scope, Id<AnsweredForm> once);

// Replaces the one of the same id, and forgets those that were answered more than a week before `now`.
void save_answered_form(const Scope& scope, AnsweredForm form, Instant now);

}  // namespace pilnveide::store
