#include "web/pages/pages.h"

#include "sign_in.names.h"
#include "web/apology.h"
#include "web/frame.h"
#include "web/next_page.h"
#include "web/passwords.h"
#include "web/route.h"
#include "web/route_path.h"
#include "web/signed_in.h"
#include "web/throttle.h"
#include "web/workplaces.h"
#include "workflow/people/account_acts.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using namespace workflow;
namespace name = names::sign_in;

std::string next_of(const Visit& visit) {
    const auto& request = visit.request;
    if (request.method == Method::kPost) return safe_next(request.field("next"));
    auto asked = request.query.find("next");
    return safe_next(asked == request.query.end() ? "/" : asked->second);
}

Response sign_in_page(Visit& visit, View view, const std::string& next, int status) {
    view.set(name::CSRF, visit.csrf);
    view.set(name::NEXT, next);
    auto response = page(visit, "sign_in.html", std::move(view), visit.words->say("Sign in"));
    response.status = status;
    return response;
}

void keep_up_to_date(Visit& visit, Account account, const std::string& password) {
    if (!Passwords::is_outdated(account.password_hash)) return;
    account.password_hash = visit.console.passwords.hash(password);
    // Whoever changes the account at this moment wins; the next sign-in tries again.
    static_cast<void>(visit.console.store.save_account(account));
}

}  // namespace

Response sign_in(Visit& visit) {
    if (visit.person() != nullptr) return see_other(next_of(visit));
    return sign_in_page(visit, View(), next_of(visit), 200);
}

Response sign_in_post(Visit& visit) {
    auto& console = visit.console;
    auto address = folded_address(visit.request.field("email").substr(0, 254));
    auto password = visit.request.field("password");
    // Asked first: while the record is away nothing counts as a wrong password.
    auto account = console.store.account_of(address);
    auto wait = console.throttle.admit(address, visit.request.from, console.steady());
    if (wait > std::chrono::seconds::zero()) return slow_down(visit, wait);
    // Asked also when there is no such account, so that the answer takes as long.
    bool right = console.passwords.verify(account ? account->password_hash : std::string(), password);
    if (!right || account->disabled) {
        View view;
        view.set(name::EMAIL, visit.request.field("email"));
        view.show(name::WRONG);
        return sign_in_page(visit, std::move(view), next_of(visit), 422);
    }
    console.throttle.succeeded(address);
    auto places = workplaces(visit, account->id);
    if (places.empty()) {
        return message(
            visit, 403, visit.words->say("You are not on the list"),
            visit.words->say("Your password is right, but no service lists you among its people now. Ask the "
                             "project leader or the administrator of your service."));
    }
    keep_up_to_date(visit, *account, password);
    return signed_in(visit, account->id, places.front().agency, next_of(visit));
}

Response session_over(Visit& visit) {
    bool has_page = std::ranges::any_of(routes(), [&](const Route& route) {
        return route.method == Method::kGet && match(route.path, visit.request.path);
    });
    View view;
    View& over = view.add(name::OVER);
    if (auto texts = typed(visit.request); !texts.empty()) {
        View& kept = over.add(name::KEPT);
        for (const auto& text : texts) kept.add(name::TYPED).set(name::TEXT, text);
    }
    visit.csrf.clear();
    bool is_new = give_door_token(visit);
    auto response = sign_in_page(visit, std::move(view), has_page ? safe_next(visit.request.path) : "/", 403);
    if (is_new) set_door_cookie(visit, response);
    return response;
}

}  // namespace pilnveide::web
