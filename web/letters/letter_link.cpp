#include "web/letters/letter_link.h"

#include "workflow/letters/letter.h"

namespace pilnveide::web {

using namespace workflow;

LinkWanted link_wanted(const std::vector<Notice>& notices) {
    LinkWanted wanted{LinkPurpose::kProgress, {}, days{45}};
    for (const auto& notice : notices) {
        if (notice.key.kind == NoticeKind::kInvitation) return {LinkPurpose::kInvitation, {}, days{14}};
        if (notice.key.kind == NoticeKind::kPasswordReset) return {LinkPurpose::kPasswordReset, {}, days{1}};
        bool progress =
            notice.key.kind == NoticeKind::kProgressRequest || notice.key.kind == NoticeKind::kProgressNudge;
        if (progress && notice.key.period > wanted.period) wanted.period = notice.key.period;
    }
    return wanted;
}

std::string link_url(const std::string& public_url, const std::string& token, LinkPurpose purpose) {
    switch (purpose) {
        case LinkPurpose::kProgress:
            return public_url + "/r/" + token;
        case LinkPurpose::kInvitation:
            return public_url + "/i/" + token;
        case LinkPurpose::kPasswordReset:
            return public_url + "/p/" + token;
        case LinkPurpose::kDuties:
            return public_url + "/d/" + token;
        case LinkPurpose::kNews:
            return public_url + "/n/" + token;
        case LinkPurpose::kCalendar:
            return public_url + "/calendar/" + token;
    }
    return public_url;
}

std::string with_link(std::string text, const std::string& url) {
    for (auto at = text.find(kLinkPlaceholder); at != std::string::npos;
         at = text.find(kLinkPlaceholder, at + url.size()))
        text.replace(at, kLinkPlaceholder.size(), url);
    return text;
}

}  // namespace pilnveide::web
