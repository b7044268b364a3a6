#include "web/pages/pages.h"

#include "password_reset.names.h"
#include "web/apology.h"
#include "web/passwords.h"
#include "web/sessions.h"
#include "web/signed_in.h"
#include "web/throttle.h"
#include "workflow/people/account_acts.h"

namespace pilnveide::web {
namespace {

using namespace workflow;
namespace name = names::password_reset;

Response form(Visit& visit, const Account& account, const std::vector<FieldProblem>& problems) {
    View view;
    view.set(name::CSRF, visit.csrf);
    view.set(name::EMAIL, account.address);
    show_problems(visit, view, problems);
    auto response = page(visit, "password_reset.html", std::move(view), visit.words->say("A new password"));
    if (!problems.empty()) response.status = 422;
    return response;
}

std::optional<Account> account_behind(Visit& visit) {
    const auto* person = visit.person();
    if (person == nullptr || !person->account) return std::nullopt;
    auto account = visit.console.store.account(*person->account);
    return account && !account->disabled ? account : std::nullopt;
}

// Spends the link; refuses when somebody was faster.
Result<void> spend(Visit& visit, Id<Account> account) {
    return visit.console.store.write(visit.agency, visit.by, visit.now, [&](store::Writing& record) -> Result<void> {
        auto link = record.link(visit.link->id);
        if (!link || link->spent || link->revoked) return refuse(Refusal::stale());
        link->spent = true;
        record.save_link(*link);
        return record.put(password_set(account));
    });
}

}  // namespace

Response password_reset(Visit& visit) {
    auto account = account_behind(visit);
    if (!account) return link_over(visit, LinkPurpose::kPasswordReset, "revoked");
    return form(visit, *account, {});
}

Response password_reset_post(Visit& visit) {
    auto account = account_behind(visit);
    if (!account) return link_over(visit, LinkPurpose::kPasswordReset, "revoked");
    auto typed = new_password(visit.request);
    if (!typed.problems.empty()) return form(visit, *account, typed.problems);
    auto changed = *account;
    changed.password_hash = visit.console.passwords.hash(typed.text);
    if (auto spent = spend(visit, account->id); !spent) return link_over(visit, LinkPurpose::kPasswordReset, "spent");
    if (auto saved = visit.console.store.save_account(changed); !saved) return refused(visit, saved.error());
    visit.console.sessions.end_all_of(account->id);
    visit.console.throttle.succeeded(account->address);
    return signed_in(visit, account->id, visit.agency, "/", "password_set");
}

}  // namespace pilnveide::web
