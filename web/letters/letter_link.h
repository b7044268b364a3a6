#pragma once

#include "workflow/letters/link.h"
#include "workflow/notices/notice.h"

#include <chrono>
#include <string>
#include <vector>

namespace pilnveide::web {

// What kind of link a letter with these notices carries, and how long it opens (DESIGN 4.5): progress 45 days, or until
// the quarter's review closes; duties 45 days, news a year; an invitation 14 days, a new password one day.
struct LinkWanted {
    workflow::LinkPurpose purpose = workflow::LinkPurpose::kProgress;
    std::string period;
    std::chrono::seconds life{};
};
LinkWanted link_wanted(const std::vector<workflow::Notice>& notices);

// The address behind the button: "https://…/r/<token>".
std::string link_url(const std::string& public_url, const std::string& token, workflow::LinkPurpose purpose);

// A letter's text with the address in place of kLinkPlaceholder, at the last moment before it leaves.
std::string with_link(std::string text, const std::string& url);

}  // namespace pilnveide::web
