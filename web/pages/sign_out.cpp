#include "web/cookies.h"
#include "web/pages/pages.h"
#include "web/sessions.h"

namespace pilnveide::web {

Response sign_out_post(Visit& visit) {
    auto token = visit.request.cookies.find(kSessionCookie);
    if (token != visit.request.cookies.end()) visit.console.sessions.end(token->second);
    auto response = see_other("/sign-in", "signed_out");
    response.headers.emplace_back("Set-Cookie", dropped(kSessionCookie));
    return response;
}

}  // namespace pilnveide::web
