#include "web/pages/pages.h"

#include "invitation_accept.names.h"
#include "web/apology.h"
#include "web/invitation.h"
#include "web/passwords.h"
#include "web/sessions.h"
#include "web/signed_in.h"
#include "web/throttle.h"
#include "workflow/people/account_acts.h"

namespace pilnveide::web {
namespace {

using namespace workflow;
namespace name = names::invitation_accept;

Response form(Visit& visit, const std::vector<FieldProblem>& problems) {
    View view;
    view.set(name::CSRF, visit.csrf);
    view.set(name::EMAIL, folded_address(visit.person()->email));
    view.set(name::LEAD,
             visit.words->say("{name}, choose a password, and you can begin.", {{"name", visit.person()->shown()}}));
    show_problems(visit, view, problems);
    auto response = page(visit, "invitation_accept.html", std::move(view), visit.words->say("Welcome"));
    if (!problems.empty()) response.status = 422;
    return response;
}

// The account of the person's address: one that opens nothing yet, or a new one. Its password is not set yet.
Account account_for(Visit& visit) {
    auto address = folded_address(visit.person()->email);
    if (auto known = visit.console.store.account_of(address)) return *known;
    Account account;
    account.id = visit.console.ids.make<Account>();
    account.address = address;
    return account;
}

}  // namespace

Response invitation_accept(Visit& visit) {
    if (visit.person()->email.empty()) return link_over(visit, LinkPurpose::kInvitation, "revoked");
    if (auto account = account_in_use(visit)) return invitation_join(visit, *account);
    return form(visit, {});
}

Response invitation_accept_post(Visit& visit) {
    if (visit.person()->email.empty()) return link_over(visit, LinkPurpose::kInvitation, "revoked");
    if (auto account = account_in_use(visit)) return invitation_join_post(visit, *account);
    auto typed = new_password(visit.request);
    if (!typed.problems.empty()) return form(visit, typed.problems);
    auto account = account_for(visit);
    if (is_not_for(visit, account)) return form(visit, {{Problem::kAddressTaken, {}, {}}});
    account.password_hash = visit.console.passwords.hash(typed.text);
    // The account first, for the person's row points to it; an account without a person opens nothing.
    if (auto saved = visit.console.store.save_account(account); !saved) return refused(visit, saved.error());
    if (auto accepted = accept_invitation(visit, account.id, true); !accepted)
        return link_over(visit, LinkPurpose::kInvitation, "spent");
    visit.console.sessions.end_all_of(account.id);
    visit.console.throttle.succeeded(account.address);
    return signed_in(visit, account.id, visit.agency, "/", "welcome");
}

}  // namespace pilnveide::web
