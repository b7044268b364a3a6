#include "web/apology.h"
#include "web/arrival.h"
#include "web/cookies.h"
#include "web/forgery.h"
#include "web/frame.h"
#include "web/named_thing.h"
#include "web/next_page.h"
#include "web/once.h"
#include "web/pages/pages.h"
#include "web/route.h"
#include "web/route_path.h"
#include "workflow/calendar/zone.h"
#include "workflow/fault.h"

#include <iostream>

namespace pilnveide::web {
namespace {

using namespace workflow;

struct Way {
    const Route* route = nullptr;        // of this path and method
    std::optional<Method> other_method;  // there is the path, but for this method
    std::map<std::string, std::string> values;
};

Way way_of(const Request& request) {
    Way way;
    for (const auto& route : routes()) {
        auto values = match(route.path, request.path);
        if (!values) continue;
        if (route.method == request.method) return {&route, {}, std::move(*values)};
        way.other_method = route.method;
    }
    return way;
}

// Files and the health of the process: the same for everybody, and asked often.
bool is_for_all_alike(const Route& route) { return route.path.starts_with("/static/") || route.path == "/healthz"; }

// Needs somebody who has signed in, and nobody has: the sign-in page, which leads back here.
Response to_the_door(Visit& visit) {
    if (visit.request.method == Method::kPost) return session_over(visit);
    return see_other("/sign-in?next=" + as_query_value(visit.request.path));
}

// Answers instead of the page when this visitor may not see it; nothing when they may.
std::optional<Response> held_up(Visit& visit, const Route& route) {
    if (const auto* by = std::get_if<ByLink>(&route.need)) {
        auto why = arrive_by_link(visit, visit.path["token"], by->purpose);
        choose_language(visit);
        if (!why.empty()) return link_over(visit, by->purpose, why);
    } else {
        bool here = arrive_by_session(visit);
        choose_language(visit);
        if (!here && !std::holds_alternative<Anyone>(route.need)) return to_the_door(visit);
    }
    const auto* does = std::get_if<Does>(&route.need);
    const bool at_thing = does && visit.facts;
    const auto relations =
        at_thing ? workflow::relations(*visit.facts, visit.by, visit.today, owner_of_named(visit)) : visit.relations;
    if (!may(relations, route.need)) return not_found(visit);
    if (at_thing && visit.request.method == Method::kGet) return over_already(visit, *does);
    return std::nullopt;
}

std::optional<Response> told_before(const Visit& visit) {
    std::optional<Response> before;
    auto form = visit.agency ? posted_form(visit) : std::nullopt;
    if (!form) return before;
    visit.console.store.read(visit.agency,
                             [&](store::Reading& record) { before = answered_already(record, visit, *form); });
    return before;
}

// RFC 8058: a mail program posts these words itself, with no page of ours before it. They can only decline news.
bool is_one_click(const Visit& visit, const Route& route) {
    const auto* by = std::get_if<ByLink>(&route.need);
    return by && by->purpose == LinkPurpose::kNews && visit.request.field("List-Unsubscribe") == "One-Click";
}

Response shown(Visit& visit, const Route& route) {
    if (is_for_all_alike(route)) return route.page(visit);
    if (auto instead = held_up(visit, route)) return std::move(*instead);
    bool new_token = give_door_token(visit);
    if (route.method == Method::kPost && !is_one_click(visit, route)) {
        if (auto doubt = doubt_of(visit, std::holds_alternative<Anyone>(route.need)); doubt != Doubt::kNone)
            return form_doubted(visit, doubt);
        // What the first post has done may keep the page from being found or its form from being read.
        if (auto before = told_before(visit)) return std::move(*before);
    }
    auto response = route.page(visit);
    if (new_token) set_door_cookie(visit, response);
    return response;
}

Response found_or_not(Visit& visit, Way& way) {
    if (way.route != nullptr) {
        visit.path = std::move(way.values);
        auto response = shown(visit, *way.route);
        auto lang = visit.request.query.find("lang");
        if (lang != visit.request.query.end() && lang->second == visit.words->code()) {
            response.headers.emplace_back("Set-Cookie", kept_a_year(kLanguageCookie, visit.words->code()));
        }
        return response;
    }
    arrive_by_session(visit);  // so that the page has this person's menu
    choose_language(visit);
    return way.other_method ? wrong_method(visit, *way.other_method) : not_found(visit);
}

// The log names the route, not the path: a path may hold the token of a link.
void log_fault(const char* what, const Way& way, const std::string& number) {
    std::clog << "console: " << number << ' ' << (way.route != nullptr ? way.route->path : "no route") << ": " << what
              << std::endl;
}

}  // namespace

Response answer(Console& console, const Request& request) {
    Visit visit(console, request);
    visit.now = console.clock.now();
    visit.today = local_day(visit.now);
    choose_language(visit);
    auto way = way_of(request);
    auto number = [&console] { return id_text(console.ids.next()).substr(7); };
    try {
        return found_or_not(visit, way);
    } catch (const Unavailable& away) {
        log_fault(away.what(), way, "503");
        return try_again_later(visit);
    } catch (const std::exception& fault) {
        auto told = number();
        log_fault(fault.what(), way, told);
        return our_fault(visit, told);
    }
}

}  // namespace pilnveide::web
