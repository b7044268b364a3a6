#pragma once

#include "web/visit.h"

#include <optional>

namespace pilnveide::web {

// What the pages behind an invitation's link have in common (invitation_accept.cpp, invitation_join.cpp).

// The account that signs in with the invited person's address, when it opens a service already. Its password is not the
// invitation's to change: it asks to sign in and to join instead.
std::optional<workflow::Account> account_in_use(Visit& visit);

// Whether the account may not stand behind the invited person: it is disabled, or somebody else's of this agency.
bool is_not_for(const Visit& visit, const workflow::Account& account);

// Links account and person and spends the link, all or nothing. `chosen`: with a new password, which the history tells.
workflow::Result<void> accept_invitation(Visit& visit, workflow::Id<workflow::Account> account, bool chosen);

}  // namespace pilnveide::web
