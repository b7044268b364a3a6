#pragma once

#include "web/visit.h"

namespace pilnveide::web {

// Gives visitors whom nobody knows yet a token for their forms, which the browser must send back as a cookie, too.
// Whoever is known (session or link) has one already. True when the cookie is new and must be set.
bool give_door_token(Visit& visit);
void set_door_cookie(const Visit& visit, Response& response);

// Why a POST is not taken for what this person did on a page of ours (W-05).
enum class Doubt {
    kNone,
    kOtherSite,      // the browser says that the form stood elsewhere
    kCookieMissing,  // the browser keeps no cookies of ours: blocked, or plain HTTP away from this computer
    kOldPage,        // the token is that of another session, or none
};
// `at_the_door`: the form stands on a page for anyone.
Doubt doubt_of(const Visit& visit, bool at_the_door);

}  // namespace pilnveide::web
