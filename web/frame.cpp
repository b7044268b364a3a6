#include "web/frame.h"

#include "layout.names.h"
#include "message.names.h"
#include "web/need.h"
#include "web/next_page.h"
#include "web/problems.h"
#include "web/said.h"

#include <algorithm>
#include <array>

namespace pilnveide::web {
namespace {

struct Entry {
    std::string_view id;
    std::string_view href;
    std::string_view english;
    Need need;
};

const std::array<Entry, 7>& menu_entries() {
    static const std::array<Entry, 7> entries{{
        {"work", "/", N_("My work"), SignedIn{}},
        {"cycle", "/cycle", N_("Cycle"), Sees{Right::kSeeAgency}},
        {"plan", "/plan", N_("Plan"), Sees{Right::kSeeAgency}},
        {"execution", "/execution", N_("Execution"), Sees{Right::kSeeExecution}},
        {"catalogue", "/catalogue", N_("Catalogue"), Sees{Right::kSeeAgency}},
        {"letters", "/letters", N_("Letters"), Sees{Right::kSeeLetters}},
        {"people", "/people", N_("People"), Sees{Right::kManagePeople}},
    }};
    return entries;
}

enum class Body { kConsole, kSlip, kDoor };

Body body_of(const Visit& visit) {
    if (visit.link) return Body::kSlip;
    return visit.person() != nullptr ? Body::kConsole : Body::kDoor;
}

std::string_view class_of(Body body) {
    switch (body) {
        case Body::kConsole:
            return "console";
        case Body::kSlip:
            return "slip";
        case Body::kDoor:
            return "door";
    }
    return {};
}

void show_menu(View& frame, const Visit& visit, std::string_view current) {
    namespace name = names::layout;
    View& menu = frame.add(name::MENU);
    if (visit.several_agencies) menu.show(name::SEVERAL);
    for (const auto& entry : menu_entries()) {
        if (!may(visit.relations, entry.need)) continue;
        View& row = menu.add(name::ENTRY);
        row.set(name::HREF, entry.href);
        row.set(name::WORD, visit.words->say(entry.english));
        if (entry.id == current) row.show(name::CURRENT);
    }
}

void show_brand(View& frame, const Visit& visit, Body body) {
    namespace name = names::layout;
    const bool of_agency = visit.facts != nullptr && !visit.facts->agency.name.empty();
    frame.set(name::BRAND, of_agency ? std::string_view(visit.facts->agency.name) : "Pilnveide");
    if (of_agency) frame.show(name::SMALL);
    frame.show(body == Body::kConsole ? name::HOME : name::NO_HOME);
}

void show_said(View& frame, const Visit& visit) {
    namespace name = names::layout;
    const auto word = visit.request.query.find("said");
    if (word == visit.request.query.end()) return;
    const auto sentence = said(*visit.words, visit.facts.get(), word->second);
    if (sentence.empty()) return;
    frame.add(name::SAID).set(name::SENTENCE, sentence);
}

// The same page, with what it was asked for: a filter, a version of the plan.
std::string this_page_in(const Visit& visit, const std::string& language) {
    std::string href = "?";
    for (const auto& [name, value] : visit.request.query)
        if (name != "lang" && name != "said") href += as_query_value(name) + "=" + as_query_value(value) + "&";
    return href + "lang=" + language;
}

}  // namespace

Response page(Visit& visit, std::string_view file, View view, std::string_view title, std::string_view menu) {
    namespace name = names::layout;
    const Templates& templates = visit.console.templates(*visit.words);
    const Body body = body_of(visit);
    const bool latvian = visit.words->code() == "lv";
    View frame;
    frame.set(name::LANGUAGE, visit.words->code());
    frame.set(name::OTHER_CODE, latvian ? "en" : "lv");
    frame.set(name::OTHER_HREF, this_page_in(visit, latvian ? "en" : "lv"));
    frame.set(name::OTHER_NAME, latvian ? "English" : "Latviešu");
    frame.set(name::TITLE, title);
    frame.set(name::BODY, class_of(body));
    frame.set(name::CSRF, visit.csrf);
    show_brand(frame, visit, body);
    if (const auto* person = visit.person(); person != nullptr && body == Body::kConsole) {
        frame.set(name::NAME, person->shown());
        frame.show(name::WHO);
        frame.show(name::SIGN_OUT);
        if (visit.several_agencies) frame.show(name::SEVERAL);
        show_menu(frame, visit, menu);
    }
    show_said(frame, visit);
    frame.set(name::MAIN, templates.expand(file, view));
    Response response;
    response.body = templates.expand("layout.html", frame);
    return response;
}

Response see_other(std::string_view path, std::string_view said) {
    Response response;
    response.status = 303;
    std::string to(path);
    if (!said.empty()) {
        const auto hash = std::min(to.find('#'), to.size());
        const char* join = to.find('?') < hash ? "&said=" : "?said=";
        to.insert(hash, join + std::string(said));
    }
    response.headers.emplace_back("Location", to);
    return response;
}

Response message(Visit& visit, int status, std::string_view title, std::string_view lead,
                 const std::vector<std::string>& lines) {
    namespace name = names::message;
    View view;
    view.set(name::TITLE, title);
    view.set(name::LEAD, lead);
    if (!lines.empty()) {
        View& box = view.add(name::PROBLEMS);
        for (const auto& line : lines) box.add(name::PROBLEM).set(name::TEXT, line);
    }
    if (const Body body = body_of(visit); body != Body::kSlip) {
        View& home = view.add(name::HOME);
        home.set(name::HREF, body == Body::kConsole ? "/" : "/sign-in");
        home.set(name::WORD, visit.words->say(body == Body::kConsole ? N_("To my work") : N_("Sign in")));
    }
    Response response = page(visit, "message.html", std::move(view), title);
    response.status = status;
    return response;
}

Response not_found(Visit& visit) {
    return message(visit, 404, visit.words->say("There is nothing here"),
                   visit.words->say("There is no such page, or it is not meant for you."));
}

namespace {

Response somebody_was_faster(Visit& visit, int status) {
    return message(
        visit, status, visit.words->say("Somebody was faster"),
        visit.words->say("While you were reading, somebody else changed this. Open the page again and look at "
                         "what it says now."));
}

// A button whose thing is in another state by now.
bool is_only_too_late(const workflow::Refusal& refusal) {
    return std::ranges::all_of(refusal.problems, [](const workflow::FieldProblem& problem) {
        return problem.problem == workflow::Problem::kWrongState;
    });
}

}  // namespace

Response refused(Visit& visit, const workflow::Refusal& refusal) {
    using Kind = workflow::Refusal::Kind;
    const Words& words = *visit.words;
    switch (refusal.kind) {
        case Kind::kNotAllowed:
        case Kind::kNotFound:
            return not_found(visit);
        case Kind::kStale:
            return somebody_was_faster(visit, 409);
        case Kind::kInvalid:
            if (is_only_too_late(refusal)) return somebody_was_faster(visit, 422);
            break;
        case Kind::kConfirm:
            break;
    }
    static const workflow::Facts no_facts;
    std::vector<std::string> lines;
    for (const auto& problem : refusal.problems) {
        lines.push_back(wording(words, visit.facts ? *visit.facts : no_facts, problem));
    }
    return message(visit, 422, words.say("This was not done yet"),
                   words.say("Nothing was changed. Go back, please, and look at the following."), lines);
}

}  // namespace pilnveide::web
