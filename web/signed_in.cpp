#include "web/signed_in.h"

#include "web/cookies.h"
#include "web/passwords.h"
#include "web/problems.h"
#include "web/sessions.h"

namespace pilnveide::web {

Response signed_in(Visit& visit, workflow::Id<workflow::Account> account, workflow::Id<workflow::Agency> agency,
                   const std::string& path, std::string_view said) {
    auto& sessions = visit.console.sessions;
    auto before = visit.request.cookies.find(kSessionCookie);
    if (before != visit.request.cookies.end() && !before->second.empty()) sessions.end(before->second);
    auto started = sessions.start(account, agency, visit.now, visit.console.steady());
    auto response = see_other(path, said);
    response.headers.emplace_back("Set-Cookie", kept_by_browser(kSessionCookie, started.token));
    return response;
}

NewPassword new_password(const Request& request) {
    NewPassword typed{request.field("password"), {}};
    typed.problems = password_problems(typed.text, request.field("repeated"));
    return typed;
}

void show_problems(Visit& visit, View& view, const std::vector<workflow::FieldProblem>& problems) {
    static const workflow::Facts no_names;
    for (const auto& problem : problems) {
        auto text = wording(*visit.words, visit.facts ? *visit.facts : no_names, problem);
        view.add(problem.field == "repeated" ? "REPEATED_PROBLEM" : "PASSWORD_PROBLEM").set("TEXT", text);
    }
}

}  // namespace pilnveide::web
