#include "web/apology.h"

#include "web/frame.h"
#include "web/problems.h"

#include <algorithm>
#include <array>

namespace pilnveide::web {
namespace {

using namespace workflow;

// "Ilze Kalniņa, tel. 6000 0000": the project leader of the link's agency, as far as known.
std::string whom_to_ask(const Visit& visit) {
    if (!visit.facts) return {};
    std::string text;
    for (auto id : holders(*visit.facts, RoleKind::kLeader, visit.today)) {
        if (const auto* leader = find(visit.facts->people, id); leader != nullptr && text.empty())
            text = leader->shown();
    }
    const auto& phone = visit.facts->agency.phone;
    if (text.empty() || phone.empty()) return text + phone;
    return visit.words->say("{name}, tel. {phone}", {{"name", text}, {"phone", phone}});
}

std::string reset_over(const Words& words, const std::string& why) {
    if (why == "spent") {
        return words.say("This link was used already: the password is set. Sign in with it, or ask for another link.");
    }
    return words.say("This link is over. Ask for another one: on the sign-in page, choose “Forgot your password?”.");
}

std::string invitation_over(const Words& words, const std::string& why) {
    if (why == "spent") return words.say("This invitation was accepted already. Sign in with the password you chose.");
    return words.say("This invitation is over. Ask the project leader for a new one.");
}

}  // namespace

Response link_over(Visit& visit, LinkPurpose purpose, const std::string& why) {
    const auto& words = *visit.words;
    if (purpose == LinkPurpose::kCalendar)  // read by programs, which are told nothing more
        return {404, "text/plain; charset=utf-8", words.say("There is no calendar at this address.") + "\n", {}};
    std::vector<std::string> lines;
    if (auto whom = whom_to_ask(visit); !whom.empty()) lines.push_back(whom);
    std::string lead;
    if (purpose == LinkPurpose::kProgress || purpose == LinkPurpose::kDuties || purpose == LinkPurpose::kNews) {
        static const Facts no_names;
        lead = wording(words, visit.facts ? *visit.facts : no_names, {Problem::kLinkOver, {}, {why}});
    } else {
        lead = purpose == LinkPurpose::kInvitation ? invitation_over(words, why) : reset_over(words, why);
        visit.link.reset();  // the way on is the sign-in page
    }
    visit.by = {};
    if (auto texts = typed(visit.request); !texts.empty()) {
        for (const auto& whom : lines) lead += " " + whom + ".";
        lead += " " + words.say("Nothing was saved; what you typed is here to copy.");
        lines = std::move(texts);
    }
    return message(visit, 410, words.say("This link is over"), lead, lines);
}

Response form_doubted(Visit& visit, Doubt doubt) {
    const auto& words = *visit.words;
    if (doubt == Doubt::kCookieMissing) {
        return message(
            visit, 403, words.say("Your browser did not send the cookie"),
            words.say("Nothing was done. This site needs one cookie to keep you signed in: allow cookies for it, and "
                      "open it by the address that begins with https. Then try again."));
    }
    if (doubt == Doubt::kOtherSite) {
        return message(
            visit, 403, words.say("This form did not come from here"),
            words.say("Nothing was done: the form was sent from another site. If you wanted to do this, open the "
                      "page here and do it again."));
    }
    return message(
        visit, 403, words.say("This page was open for too long"),
        words.say("Nothing was saved: you have signed in anew since this page was opened. Open it again; what you "
                  "typed is here to copy."),
        typed(visit.request));
}

Response wrong_method(Visit& visit, Method allowed) {
    auto response = message(visit, 405, visit.words->say("This is not how this page is used"),
                            visit.words->say("Open the page from the menu and use its buttons."));
    response.headers.emplace_back("Allow", allowed == Method::kGet ? "GET, HEAD" : "POST");
    return response;
}

Response try_again_later(Visit& visit) {
    bool post = visit.request.method == Method::kPost;
    auto lead = post ? visit.words->say(
                           "Nothing was saved, because the record cannot be reached. Try again in a minute: go "
                           "back, or copy what you typed.")
                     : visit.words->say("The record cannot be reached at the moment. Try again in a minute.");
    auto response = message(visit, 503, visit.words->say("Not possible right now"), lead, typed(visit.request));
    response.headers.emplace_back("Retry-After", "60");
    return response;
}

Response our_fault(Visit& visit, const std::string& number) {
    auto lead = visit.words->say(
        "Something failed in the system, and it is not your fault. Try again; if it happens again, tell "
        "the administrator this number: {number}",
        {{"number", number}});
    return message(visit, 500, visit.words->say("That did not work"), lead, typed(visit.request));
}

Response slow_down(Visit& visit, std::chrono::seconds wait) {
    auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    auto lead = visit.words->plural("Too many tries. Please try again in {n} minute.",
                                    "Too many tries. Please try again in {n} minutes.", minutes);
    auto response = message(visit, 429, visit.words->say("Too many tries"), lead);
    response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return response;
}

std::vector<std::string> typed(const Request& request) {
    constexpr std::array<std::string_view, 12> kNotTyped{"csrf",      "version",  "once",     "confirmed",
                                                         "next",      "password", "repeated", "email",
                                                         "previewed", "do",       "decision", "kind"};
    std::vector<std::string> texts;
    for (const auto& [name, value] : request.form) {
        const bool chosen = name.ends_with("-state") || Id<Person>::from_text(value);  // a choice of a list
        if (value.size() > 3 && !chosen && std::ranges::find(kNotTyped, name) == kNotTyped.end())
            texts.push_back(value);
    }
    return texts;
}

}  // namespace pilnveide::web
