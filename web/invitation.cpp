#include "web/invitation.h"

#include "workflow/people/account_acts.h"

#include <algorithm>

namespace pilnveide::web {

using namespace workflow;

std::optional<Account> account_in_use(Visit& visit) {
    auto known = visit.console.store.account_of(folded_address(visit.person()->email));
    // One that opens nothing was left behind by an acceptance that did not come to its end.
    if (!known || visit.console.store.memberships(known->id).empty()) return std::nullopt;
    return known;
}

bool is_not_for(const Visit& visit, const Account& account) {
    return account.disabled || std::ranges::any_of(visit.facts->people, [&](const Person& other) {
               return other.id != visit.person()->id && other.account == account.id && other.works_on(visit.today);
           });
}

Result<void> accept_invitation(Visit& visit, Id<Account> account, bool chosen) {
    return visit.console.store.write(visit.agency, visit.by, visit.now, [&](store::Writing& record) -> Result<void> {
        auto link = record.link(visit.link->id);
        if (!link || link->spent || link->revoked) return refuse(Refusal::stale());
        auto fresh = record.facts();
        auto change =
            link_account({*fresh, visit.by, visit.now, visit.today, visit.console.ids}, link->person, account);
        if (!change) return refuse(change.error());
        link->spent = true;
        record.save_link(*link);
        if (chosen) change->append(password_set(account));
        return record.put(*change);
    });
}

}  // namespace pilnveide::web
