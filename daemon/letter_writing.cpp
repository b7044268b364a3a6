#include "daemon/letter_writing.h"

#include "workflow/notices/owed.h"
#include "workflow/people/relations.h"

#include <fmt/format.h>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

std::string domain_of(const std::string& address) {
    auto at = address.find('@');
    return at == std::string::npos ? "localhost" : address.substr(at + 1);
}

std::string leaders_address(const Facts& facts, Date today) {
    for (auto holder : holders(facts, RoleKind::kLeader, today))
        if (const auto* leader = find(facts.people, holder); leader && !leader->email.empty()) return leader->email;
    return {};
}

}  // namespace

Written write_letter(const Stationery& stationery, const Facts& facts, Letter& letter,
                     const std::vector<Notice>& notices, Date today) {
    Written written;
    const auto* recipient = find(facts.people, letter.recipient);
    bool reachable = recipient && !recipient->email.empty();
    for (auto notice : notices) {
        if (reachable && still_owed(facts, notice, today)) {
            written.holding.push_back(std::move(notice));
        } else {
            notice.state = NoticeState::kDropped;
            written.dropped.push_back(std::move(notice));
        }
    }
    if (written.holding.empty()) return written;
    auto composed = web::compose(stationery.languages, stationery.lv, stationery.en, facts, *recipient, written.holding,
                                 today, stationery.public_url);
    letter.to_address = recipient->email;
    letter.to_name = recipient->shown();
    letter.reply_to = leaders_address(facts, today);
    letter.subject = std::move(composed.subject);
    letter.text = std::move(composed.text);
    letter.html = std::move(composed.html);
    letter.message_id = fmt::format("{}@{}", letter.id.text(), domain_of(stationery.from_address));
    written.needs_link = composed.needs_link;
    return written;
}

}  // namespace pilnveide::daemon
