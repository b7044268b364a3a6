#include "web/pages/pages.h"

#include "agency_choose.names.h"
#include "web/cookies.h"
#include "web/form.h"
#include "web/frame.h"
#include "web/sessions.h"
#include "web/workplaces.h"

#include <algorithm>

namespace pilnveide::web {

namespace name = names::agency_choose;
using workflow::Agency;
using workflow::Id;

namespace {

// Those of the account behind the person who is here; nobody comes here without one.
std::vector<Workplace> places_of(Visit& visit) {
    const auto* person = visit.person();
    if (person == nullptr || !person->account) return {};
    return workplaces(visit, *person->account);
}

}  // namespace

Response agency_choose(Visit& visit) {
    const Words& words = *visit.words;
    auto places = places_of(visit);
    std::ranges::sort(places, [&](const auto& a, const auto& b) { return words.before(a.name, b.name); });
    View view;
    view.set(name::LEAD, places.size() > 1
                             ? words.say("Choose whose plan and letters you want to see. Your rights are those that "
                                         "you have there.")
                             : words.say("You work for one service only."));
    for (const auto& place : places) {
        View& row = view.add(name::PLACE);
        row.set(name::NAME, place.name);
        if (place.agency == visit.agency) {
            row.show(name::HERE);
            continue;
        }
        View& go = row.add(name::GO);
        go.set(name::ID, place.agency.text());
        Form(visit).place_hidden(go, name::HIDDEN);
    }
    return page(visit, "agency_choose.html", std::move(view), words.say("Your services"));
}

Response agency_choose_post(Visit& visit) {
    auto wanted = Id<Agency>::from_text(visit.request.field("agency"));
    auto places = places_of(visit);
    auto place = std::ranges::find_if(places, [&](const auto& one) { return one.agency == wanted; });
    if (place == places.end()) return not_found(visit);
    auto token = visit.request.cookies.find(kSessionCookie);
    if (token == visit.request.cookies.end()) return not_found(visit);
    auto moved = visit.console.sessions.move(token->second, place->agency, visit.console.steady());
    if (!moved) return not_found(visit);
    auto response = see_other("/", "agency_chosen");
    response.headers.emplace_back("Set-Cookie", kept_by_browser(kSessionCookie, moved->token));
    return response;
}

}  // namespace pilnveide::web
