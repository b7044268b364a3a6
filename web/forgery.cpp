#include "web/forgery.h"

#include "web/cookies.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

std::string_view header(const Request& request, const char* name) {
    auto at = request.headers.find(name);
    return at == request.headers.end() ? std::string_view{} : at->second;
}

std::string_view door_cookie(const Request& request) {
    auto at = request.cookies.find(kDoorCookie);
    if (at == request.cookies.end() || at->second.size() < 50 || at->second.size() > 60) return {};
    bool ours =
        std::ranges::all_of(at->second, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
    return ours ? std::string_view(at->second) : std::string_view{};
}

// Origin is "null" from our own pages, too: Referrer-Policy no-referrer hides it. Then the token alone decides.
bool is_other_site(const Visit& visit) {
    auto site = header(visit.request, "sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    auto origin = header(visit.request, "origin");
    if (origin.empty() || origin == "null") return false;
    auto host = header(visit.request, "host");
    auto scheme_end = origin.find("://");
    bool same_host = scheme_end != std::string_view::npos && origin.substr(scheme_end + 3) == host;
    return !same_host && origin != visit.console.public_url;
}

// Takes the same time wherever the two differ.
bool same(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.empty()) return false;
    unsigned difference = 0;
    for (std::size_t at = 0; at < a.size(); ++at) difference |= static_cast<unsigned char>(a[at] ^ b[at]);
    return difference == 0;
}

}  // namespace

bool give_door_token(Visit& visit) {
    if (!visit.csrf.empty()) return false;
    visit.csrf = door_cookie(visit.request);
    if (!visit.csrf.empty()) return false;
    visit.csrf = workflow::random_token();
    return true;
}

void set_door_cookie(const Visit& visit, Response& response) {
    response.headers.emplace_back("Set-Cookie", kept_by_browser(kDoorCookie, visit.csrf));
}

Doubt doubt_of(const Visit& visit, bool at_the_door) {
    if (is_other_site(visit)) return Doubt::kOtherSite;
    auto sent = visit.request.field("csrf");
    auto door = door_cookie(visit.request);
    if (same(sent, visit.csrf) && (visit.by.person || !door.empty())) return Doubt::kNone;
    // A page that was opened before signing in, in another tab.
    if (at_the_door && same(sent, door)) return Doubt::kNone;
    return !visit.by.person && door.empty() ? Doubt::kCookieMissing : Doubt::kOldPage;
}

}  // namespace pilnveide::web
