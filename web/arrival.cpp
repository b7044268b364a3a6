#include "web/arrival.h"

#include "web/cookies.h"
#include "web/sessions.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using namespace workflow;

std::string found_in(const std::map<std::string, std::string>& values, const char* name) {
    auto at = values.find(name);
    return at == values.end() ? std::string() : at->second;
}

bool is_language(std::string_view code) { return code == "lv" || code == "en"; }

// The one of ours that a browser names first; its order is its wish in practice, so weights are not read.
std::string wished(const std::string& accepted) {
    auto latvian = accepted.find("lv");
    auto english = accepted.find("en");
    return english < latvian ? "en" : "lv";
}

// Why a link that is genuine does not open now; empty when it does.
std::string over(const Link& link, const Facts& facts, Instant now, Date today) {
    bool progress = link.purpose == LinkPurpose::kProgress;
    if (link.spent) return "spent";
    if (link.revoked) return progress ? "closed" : "revoked";
    if (now >= link.expires_at) return "expired";
    const auto* person = find(facts.people, link.person);
    if (person == nullptr || !person->works_on(today)) return "revoked";
    return {};
}

}  // namespace

void choose_language(Visit& visit) {
    const auto* person = visit.person();
    std::string code = found_in(visit.request.query, "lang");
    if (!is_language(code)) code = found_in(visit.request.cookies, kLanguageCookie);
    if (!is_language(code) && person != nullptr) code = person->language;
    if (!is_language(code)) code = wished(found_in(visit.request.headers, "accept-language"));
    visit.words = &visit.console.languages.of(code);
}

bool arrive_by_session(Visit& visit) {
    auto token = found_in(visit.request.cookies, kSessionCookie);
    auto session = visit.console.sessions.of(token, visit.now, visit.console.steady());
    if (!session) return false;
    std::shared_ptr<const Facts> facts;
    visit.console.store.read(session->agency, [&](store::Reading& record) { facts = record.facts(); });
    auto person = std::ranges::find_if(
        facts->people, [&](const Person& one) { return one.account == session->account && one.works_on(visit.today); });
    if (person == facts->people.end()) return false;
    visit.agency = session->agency;
    visit.by.person = person->id;
    visit.facts = facts;
    visit.relations = relations(*facts, visit.by, visit.today);
    visit.csrf = session->csrf;
    visit.several_agencies = visit.console.sessions.has_several_agencies(token);
    return true;
}

std::string arrive_by_link(Visit& visit, const std::string& token, LinkPurpose purpose) {
    auto claim = token_claim(token);
    if (!claim) return "unknown";
    const auto& key = visit.console.link_key;
    std::optional<Link> link;
    std::shared_ptr<const Facts> facts;
    visit.console.store.read(claim->agency, [&](store::Reading& record) {
        link = record.link(claim->link);
        if (link && token_is_of(token, key, claim->agency, *link)) facts = record.facts();
    });
    if (!facts || link->purpose != purpose) return "unknown";
    visit.agency = claim->agency;
    visit.facts = facts;
    visit.by.person = link->person;
    visit.link = link;
    auto why = over(*link, *facts, visit.now, visit.today);
    if (!why.empty()) return why;
    visit.relations = Relations::kLinkHolder;
    // Only a page that was opened with the token knows this; nobody else can make its form.
    visit.csrf = digest("form of " + token + std::string(key.begin(), key.end()));
    return {};
}

}  // namespace pilnveide::web
