#include "daemon/mail/mime.h"

#include "daemon/mail/address.h"
#include "daemon/mail/encoded_word.h"
#include "daemon/mail/quoted_printable.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace pilnveide::mail {
namespace {

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char letter) {
        auto byte = static_cast<unsigned char>(letter);
        return byte < 0x20 || byte == 0x7F;
    });
}

bool is_plain_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= ' ' && letter <= '~'; });
}

// Fits on one line of a header, too (RFC 5322, 2.1.1).
bool is_short_ascii(std::string_view text) {
    constexpr std::size_t kLongest = 64;
    return text.size() <= kLongest && is_plain_ascii(text);
}

// "=_" never stands in quoted-printable text, so no boundary can be met inside a part. The rest is FNV-1a of the
// Message-ID.
std::string boundary(std::string_view message_id) {
    std::uint64_t hash = 14695981039346656037U;
    for (char letter : message_id) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211U;
    return fmt::format("=_pilnveide_{:016x}", hash);
}

std::string part_headers(std::string_view type) {
    return fmt::format("Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", type);
}

std::string with_line_end(std::string body) {
    if (!body.ends_with("\r\n")) body += "\r\n";
    return body;
}

// The METHOD of an iCalendar object, which the part's header repeats (RFC 6047, 2.4); empty when it has none.
std::string_view calendar_method(std::string_view calendar) {
    constexpr std::string_view kName = "\nMETHOD:";
    auto at = calendar.find(kName);
    if (at == std::string_view::npos) return {};
    calendar.remove_prefix(at + kName.size());
    return calendar.substr(0, calendar.find_first_of("\r\n"));
}

bool is_word(std::string_view text) {
    return !text.empty() && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

std::string calendar_part(std::string_view calendar) {
    // The last line break of a part belongs to what comes after it (RFC 2046, 5.1.1), and each line of the object has
    // one.
    return part_headers(fmt::format("text/calendar; method={}", calendar_method(calendar))) +
           with_line_end(quoted_printable(calendar)) + "\r\n";
}

std::string body(const Parcel& parcel) {
    if (parcel.html.empty()) return part_headers("text/plain") + with_line_end(quoted_printable(parcel.text));
    auto mark = boundary(parcel.message_id);
    auto out = fmt::format("Content-Type: multipart/alternative;\r\n boundary=\"{}\"\r\n\r\n", mark);
    out += fmt::format("--{}\r\n{}{}\r\n", mark, part_headers("text/plain"), quoted_printable(parcel.text));
    out += fmt::format("--{}\r\n{}{}\r\n", mark, part_headers("text/html"), quoted_printable(parcel.html));
    // Last, as what a calendar knows best to show (RFC 2046, 5.1.4): who has none shows the text.
    if (!parcel.calendar.empty()) out += fmt::format("--{}\r\n{}", mark, calendar_part(parcel.calendar));
    return out + fmt::format("--{}--\r\n", mark);
}

}  // namespace

std::string obstacle(const Parcel& parcel) {
    if (!may_be_posted(parcel.from_address)) return "the sender's address is no address";
    if (!parcel.return_path.empty() && !may_be_posted(parcel.return_path)) return "the return path is no address";
    if (!may_be_posted(parcel.to_address)) return "the recipient's address is no address";
    if (!parcel.reply_to.empty() && !may_be_posted(parcel.reply_to)) return "the reply address is no address";
    if (!is_message_id(parcel.message_id)) return "the Message-ID is malformed";
    if (!parcel.thread.empty() && !is_message_id(parcel.thread)) return "the thread's Message-ID is malformed";
    if (!is_plain_ascii(parcel.decline) || parcel.decline.find_first_of(" <>") != std::string::npos)
        return "the address to decline at is malformed";
    if (has_control(parcel.from_name) || has_control(parcel.to_name)) return "a name holds a control character";
    if (has_control(parcel.subject)) return "the subject holds a control character";
    if (parcel.date.empty() || !is_short_ascii(parcel.date)) return "the date is malformed";
    if (!is_short_ascii(parcel.language)) return "the language is malformed";
    if (!parcel.calendar.empty() && !is_word(calendar_method(parcel.calendar)))
        return "the calendar entry has no method";
    return {};
}

std::string message_bytes(const Parcel& parcel) {
    assert(obstacle(parcel).empty());
    auto out = mailbox_header("From", parcel.from_name, parcel.from_address);
    out += mailbox_header("To", parcel.to_name, parcel.to_address);
    if (!parcel.reply_to.empty()) out += mailbox_header("Reply-To", {}, parcel.reply_to);
    out += text_header("Subject", parcel.subject);
    out += fmt::format("Date: {}\r\nMessage-ID: <{}>\r\nMIME-Version: 1.0\r\n", parcel.date, parcel.message_id);
    // RFC 3834. Not "All": that would silence the bounces, too.
    out += "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: OOF, AutoReply\r\n";
    if (!parcel.thread.empty()) out += fmt::format("References: <{}>\r\n", parcel.thread);
    if (!parcel.decline.empty())
        out += fmt::format("List-Unsubscribe: <{}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
                           parcel.decline);
    if (!parcel.language.empty()) out += fmt::format("Content-Language: {}\r\n", parcel.language);
    return out + body(parcel);
}

}  // namespace pilnveide::mail
