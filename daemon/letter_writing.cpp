#include "daemon/letter_writing.h"

#include "web/letters/letter_link.h"
#include "workflow/store/words.h"
#include "workflow/letters/return_path.h"
#include "workflow/notices/owed.h"
#include "workflow/people/relations.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

std::string domain_of(const std::string& address) {
    auto at = address.find('@');
    return at == std::string::npos ? "localhost" : address.substr(at + 1);
}

// "Wed, 07 Oct 2026 06:30:00 +0000" (RFC 5322, 3.3), whatever the locale.
std::string rfc5322_date(Instant instant) { return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", instant); }

// All that is said about one thing stands together in a mail program, also when the first letter never came: the
// thread begins with a Message-ID that no letter has. What is said about the service as a whole is told apart by its
// period.
std::string thread_of(const NoticeKey& about, const std::string& domain) {
    auto thread = fmt::format("{}.{}", store::word_of(about.subject.noun), id_text(about.subject.id));
    if (about.subject.noun == Noun::kAgency) thread += "." + about.period;
    return thread + "@" + domain;
}

std::string leaders_address(const Facts& facts, Date today) {
    for (auto holder : holders(facts, RoleKind::kLeader, today))
        if (const auto* leader = find(facts.people, holder); leader && !leader->email.empty()) return leader->email;
    return {};
}

}  // namespace

Written write_letter(const Stationery& stationery, const Facts& facts, Letter& letter,
                     const std::vector<Notice>& notices, Date today) {
    auto [holding, dropped] = look_again(facts, notices, today);
    Written written{std::move(holding), std::move(dropped)};
    if (written.holding.empty()) return written;
    const auto* recipient = find(facts.people, letter.recipient);
    auto composed = web::compose(stationery.paper, facts, *recipient, written.holding, today);
    letter.to_address = recipient->email;
    letter.to_name = recipient->shown();
    letter.reply_to = leaders_address(facts, today);
    letter.subject = std::move(composed.subject);
    letter.text = std::move(composed.text);
    letter.html = std::move(composed.html);
    letter.calendar = std::move(composed.calendar);
    letter.message_id = fmt::format("{}@{}", letter.id.text(), domain_of(stationery.from_address));
    letter.thread = thread_of(written.holding.front().key, domain_of(stationery.from_address));
    letter.news = composed.news;
    written.needs_link = composed.needs_link;
    return written;
}

mail::Parcel parcel_of(const Stationery& stationery, const Agency& agency, const Letter& letter,
                       const std::optional<Link>& link, Instant now) {
    mail::Parcel parcel;
    parcel.message_id = letter.message_id;
    parcel.from_address = stationery.from_address;
    if (!stationery.bounce_address.empty())
        parcel.return_path = return_path(stationery.bounce_address, stationery.link_key, agency.id, letter.id);
    parcel.from_name = stationery.from_name.empty() ? agency.name : stationery.from_name;
    parcel.to_address = letter.to_address;
    parcel.to_name = letter.to_name;
    parcel.reply_to = letter.reply_to;
    parcel.subject = letter.subject;
    parcel.text = letter.text;
    parcel.html = letter.html;
    parcel.calendar = letter.calendar;
    parcel.date = rfc5322_date(letter.first_tried_at.value_or(now));
    auto language = web::language_of(letter.html);
    parcel.language = language.empty() ? agency.language : std::move(language);
    parcel.thread = letter.thread;
    if (!link) return parcel;
    auto url =
        web::link_url(stationery.paper.public_url, link_token(stationery.link_key, agency.id, *link), link->purpose);
    parcel.text = web::with_link(parcel.text, url);
    parcel.html = web::with_link(parcel.html, url);
    if (letter.news && url.starts_with("https://")) parcel.decline = url;
    return parcel;
}

bool leaves_at_any_hour(const std::vector<Notice>& notices) {
    return std::ranges::any_of(notices, [](const Notice& notice) {
        return notice.key.kind == NoticeKind::kInvitation || notice.key.kind == NoticeKind::kPasswordReset;
    });
}

}  // namespace pilnveide::daemon
