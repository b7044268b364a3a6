#include "daemon/mail/bounce.h"

#include "daemon/mail/delivery_status.h"
#include "daemon/mail/mail_part.h"
#include "daemon/mail/transfer.h"

#include <algorithm>
#include <array>

namespace pilnveide::mail {
namespace {

bool has(std::string_view text, std::string_view what) { return text.find(what) != std::string_view::npos; }

// Addresses in angle brackets, and bare ones: "<a@b>, c@d".
void add_addresses(std::string_view text, std::vector<std::string>& addresses) {
    constexpr std::string_view kAround = " \t\n,;<>()\"";
    while (addresses.size() < kMostParts) {
        auto from = text.find_first_not_of(kAround);
        if (from == std::string_view::npos) return;
        auto end = std::min(text.find_first_of(kAround, from), text.size());
        auto word = text.substr(from, end - from);
        if (has(word, "@") && word.size() <= 320) addresses.emplace_back(word);
        text.remove_prefix(end);
    }
}

// "<id@domain>" without its brackets.
std::string id_in(std::string_view value) {
    auto from = value.find('<');
    auto to = value.find('>', from == std::string_view::npos ? 0 : from);
    if (from == std::string_view::npos || to == std::string_view::npos || to - from > 300) return {};
    return std::string{value.substr(from + 1, to - from - 1)};
}

// The Message-ID that stands in the copy of our letter, wherever it is in the text.
std::string id_within(std::string_view text) {
    constexpr std::string_view kName = "message-id:";
    const auto small = lower(text);
    for (auto at = small.find(kName); at != std::string::npos; at = small.find(kName, at + 1)) {
        if (at > 0 && !has(" \t\n>", small.substr(at - 1, 1))) continue;
        auto id = id_in(text.substr(at + kName.size(), 400));
        if (!id.empty()) return id;
    }
    return {};
}

// Whose plain words are believed: a mail system's own address, from the null sender where that is known (RFC 5321,
// 4.5.5). A person's automatic reply may come from the null sender, too, and quote anything.
bool came_from_a_mail_system(const MailPart& mail) {
    const auto path = mail.field("return-path");
    const auto from = lower(mail.field("from"));
    const bool system = has(from, "mailer-daemon") || has(from, "postmaster");
    return system && (path.empty() || has(path, "<>"));
}

// The words by which older systems begin, and where the addresses stand.
struct Saying {
    std::string_view words;
    std::string_view until;  // where the list of addresses ends
};
constexpr std::array kSayings{
    Saying{"the following address(es) failed:", "------"},
    Saying{"the following addresses had permanent", "----- transcript"},
    Saying{"the following addresses had delivery problems", "----- transcript"},
    Saying{"this is the qmail-send program", "--- below this line"},
    Saying{"did not reach the following recipient(s):", "------"},
    Saying{"could not be delivered to the following recipients", "------"},
    Saying{"delivery has failed to these recipients", "diagnostic information"},
    Saying{"delivery to the following recipients failed", "------"},
    Saying{"delivery to the following recipient failed permanently", "----- original"},
};

bool is_only_a_warning(std::string_view small) {
    return has(small, "transient non-fatal errors") || has(small, "this is a warning message only") ||
           has(small, "you do not need to resend your message") || has(small, "has not yet been delivered") ||
           has(small, "no action is required on your part");
}

Bounce from_plain_words(const MailPart& mail, const std::string& text) {
    Bounce bounce;
    const auto small = lower(text);
    if (is_only_a_warning(small)) return bounce;
    const auto* saying = std::ranges::find_if(kSayings, [&](const Saying& one) { return has(small, one.words); });
    const auto exim = mail.field("x-failed-recipients");
    if (saying == kSayings.end() && exim.empty()) return bounce;
    add_addresses(exim, bounce.failed);
    std::string said;
    if (saying != kSayings.end()) {
        auto from = small.find(saying->words) + saying->words.size();
        said = text.substr(from, small.find(saying->until, from) - from);
        if (bounce.failed.empty()) add_addresses(said, bounce.failed);
        if (auto transcript = small.find("----- transcript", from); transcript != std::string::npos)
            said += text.substr(transcript, 1500);
    } else {
        said = text;
    }
    const auto status = status_in_words(said);
    bounce.kind = is_passing(status, said) ? Bounce::Kind::kSoft : Bounce::Kind::kHard;
    bounce.word = tidy(said.substr(0, 500));
    return bounce;
}

Bounce from_status(const DeliveryStatus& status) {
    Bounce bounce;
    for (const auto& one : status.recipients) {
        if (one.action != "failed") continue;
        const bool soft = is_passing(one.status, one.diagnostic);
        if (bounce.failed.empty()) {
            bounce.kind = soft ? Bounce::Kind::kSoft : Bounce::Kind::kHard;
            bounce.word = tidy(one.diagnostic.empty() ? one.status : one.diagnostic);
        }
        for (const auto* address : {&one.final_recipient, &one.original_recipient})
            if (!address->empty()) bounce.failed.push_back(*address);
    }
    return bounce;
}

// Where the copy of our letter, or of its header, stands.
std::string original_id(const MailPart& mail, const std::vector<MailPart>& leaves) {
    for (const auto& leaf : leaves) {
        const auto type = leaf.type();
        if (type != "message/rfc822" && type != "text/rfc822-headers" && type != "message/global" &&
            type != "message/global-headers")
            continue;
        if (auto id = id_within(leaf.text()); !id.empty()) return id;
    }
    for (auto name : {"in-reply-to", "references", "x-failed-message-id"})
        if (auto id = id_in(mail.field(name)); !id.empty()) return id;
    for (const auto& leaf : leaves)
        if (auto id = id_within(leaf.text()); !id.empty()) return id;
    return {};
}

Bounce judged(const MailPart& mail, const std::vector<MailPart>& leaves) {
    for (const auto& leaf : leaves) {
        const auto type = leaf.type();
        if (type == "message/delivery-status" || type == "message/global-delivery-status")
            return from_status(read_status(leaf.text()));
    }
    const bool report = mail.type() == "multipart/report";
    if (report && lower(mail.parameter("report-type")) != "delivery-status") return {};
    if (report) {
        // The parts are broken; what they say may still stand there.
        if (auto status = read_status(mail.body); !status.recipients.empty()) return from_status(status);
    }
    if (!came_from_a_mail_system(mail)) return {};
    std::string text;
    for (const auto& leaf : leaves)
        if (leaf.type() == "text/plain") text += leaf.text();
    return from_plain_words(mail, text);
}

}  // namespace

Bounce read_bounce(std::string_view message) {
    const auto mail = read_part(message);
    const auto leaves = leaves_of(mail);
    auto bounce = judged(mail, leaves);
    for (const auto& [name, value] : mail.fields)
        if (name == "to" || name == "delivered-to" || name == "x-original-to" || name == "envelope-to")
            add_addresses(value, bounce.came_to);
    if (bounce.kind != Bounce::Kind::kNone) bounce.message_id = original_id(mail, leaves);
    return bounce;
}

}  // namespace pilnveide::mail
