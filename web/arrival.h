#pragma once

#include "web/visit.h"

#include <string>

namespace pilnveide::web {

// Who comes, and in which language we speak: fills in a visit before its page is called.

// The language: ?lang=, the cookie of an earlier choice, the person's own, the browser's, Latvian. Called again once
// the person is known.
void choose_language(Visit& visit);

// By the session's cookie. False when there is no session, or it is over, or its person works here no more.
bool arrive_by_session(Visit& visit);

// By a link of this purpose. Empty when it opens; else why not, in the words of Problem::kLinkOver: expired, revoked,
// closed, spent; "unknown" for a token that is none of ours. The link's person then has the rights of a link holder
// alone.
std::string arrive_by_link(Visit& visit, const std::string& token, workflow::LinkPurpose purpose);

}  // namespace pilnveide::web
