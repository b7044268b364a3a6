#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/result.h"

#include <string>
#include <string_view>

namespace pilnveide::workflow {

// An address as accounts keep it: without spaces around, ASCII letters in lower case.
std::string folded_address(std::string_view typed);

// The account stands behind this person from now on. By the person themselves (with the invitation's link) or the
// system. Refuses kAddressTaken when it stands behind somebody else of the agency: an office mailbox can sign in for
// one person only.
Result<Change> link_account(const Acting& acting, Id<Person> person, Id<Account> account);

// What the history keeps of a new password: that there is one.
Change password_set(Id<Account> account);

}  // namespace pilnveide::workflow
