#include "web/pages/pages.h"

#include "invitation_join.names.h"
#include "web/apology.h"
#include "web/frame.h"
#include "web/invitation.h"
#include "web/passwords.h"
#include "web/problems.h"
#include "web/signed_in.h"
#include "web/throttle.h"

namespace pilnveide::web {

namespace name = names::invitation_join;
using workflow::Account;

namespace {

enum class Trouble { kNone, kWrongPassword, kTaken };

Response form(Visit& visit, const Account& account, Trouble trouble) {
    const Words& words = *visit.words;
    View view;
    view.set(name::CSRF, visit.csrf);
    view.set(name::EMAIL, account.address);
    view.set(name::LEAD, words.say("{name}, you have an account with this address already. Sign in with it, and you "
                                   "belong to {agency}, too.",
                                   {{"name", visit.person()->shown()}, {"agency", visit.facts->agency.name}}));
    if (trouble == Trouble::kWrongPassword) view.show(name::WRONG);
    if (trouble == Trouble::kTaken)
        view.add(name::TAKEN)
            .set(name::WORDS, wording(words, *visit.facts, {workflow::Problem::kAddressTaken, {}, {}}));
    auto response = page(visit, "invitation_join.html", std::move(view), words.say("Welcome"));
    if (trouble != Trouble::kNone) response.status = 422;
    return response;
}

}  // namespace

Response invitation_join(Visit& visit, const Account& account) { return form(visit, account, Trouble::kNone); }

Response invitation_join_post(Visit& visit, const Account& account) {
    auto& console = visit.console;
    auto wait = console.throttle.admit(account.address, visit.request.from, console.steady());
    if (wait > std::chrono::seconds::zero()) return slow_down(visit, wait);
    if (!console.passwords.verify(account.password_hash, visit.request.field("password")))
        return form(visit, account, Trouble::kWrongPassword);
    console.throttle.succeeded(account.address);
    if (is_not_for(visit, account)) return form(visit, account, Trouble::kTaken);
    if (auto accepted = accept_invitation(visit, account.id, false); !accepted)
        return link_over(visit, workflow::LinkPurpose::kInvitation, "spent");
    return signed_in(visit, account.id, visit.agency, "/", "joined");
}

}  // namespace pilnveide::web
