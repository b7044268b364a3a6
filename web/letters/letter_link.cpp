#include "web/letters/letter_link.h"

#include "workflow/letters/letter.h"

namespace pilnveide::web {

using namespace workflow;

LinkWanted link_wanted(const std::vector<Notice>& notices) {
    LinkWanted progress{LinkPurpose::kProgress, {}, days{45}};
    bool duty = false;
    bool news = !notices.empty();
    for (const auto& notice : notices) {
        const auto kind = notice.key.kind;
        if (kind == NoticeKind::kInvitation) return {LinkPurpose::kInvitation, {}, days{14}};
        if (kind == NoticeKind::kPasswordReset) return {LinkPurpose::kPasswordReset, {}, days{1}};
        const bool asks = kind == NoticeKind::kProgressRequest || kind == NoticeKind::kProgressNudge;
        if (asks && notice.key.period > progress.period) progress.period = notice.key.period;
        duty = duty || is_duty(kind);
        news = news && is_news(kind);
    }
    if (!progress.period.empty()) return progress;
    if (duty) return {LinkPurpose::kDuties, {}, days{45}};
    if (news) return {LinkPurpose::kNews, {}, days{366}};
    return progress;
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
