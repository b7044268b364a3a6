#include "daemon/mail/delivery_status.h"

#include "daemon/mail/mail_part.h"

#include <algorithm>
#include <array>

namespace pilnveide::mail {
namespace {

constexpr std::string_view kDigits = "0123456789";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// "rfc822; <anna@novads.lv>": what follows the type, without brackets.
std::string address_of(std::string_view value) {
    if (auto type = value.find(';'); type != std::string_view::npos) value.remove_prefix(type + 1);
    constexpr std::string_view kAround = " \t<>\"";
    auto from = value.find_first_not_of(kAround);
    if (from == std::string_view::npos) return {};
    value.remove_prefix(from);
    return std::string{value.substr(0, value.find_first_of(kAround))};
}

// "5.1.1" at the front of the text, or "".
std::string_view enhanced(std::string_view text) {
    if (text.size() < 5) return {};
    if (text[0] != '2' && text[0] != '4' && text[0] != '5') return {};
    std::size_t at = 1;
    for (int number = 0; number < 2; ++number) {
        if (at >= text.size() || text[at] != '.') return {};
        auto from = at + 1;
        at = std::min(text.find_first_not_of(kDigits, from), text.size());
        if (at == from || at - from > 3) return {};
    }
    return text.substr(0, at);
}

bool says_full(std::string_view small) {
    constexpr std::array<std::string_view, 9> kFull{
        "mailbox full",     "mailbox is full", "over quota",           "quota exceeded",    "overquota",
        "exceeded storage", "out of storage",  "exceeded the storage", "mailbox size limit"};
    return std::ranges::any_of(kFull, [&](auto words) { return small.find(words) != std::string_view::npos; });
}

void take(DeliveryStatus::Recipient& recipient, const std::string& name, const std::string& value) {
    if (name == "final-recipient") recipient.final_recipient = address_of(value);
    if (name == "original-recipient") recipient.original_recipient = address_of(value);
    if (name == "action") recipient.action = lower(value.substr(0, value.find_first_of(" \t(")));
    if (name == "status") recipient.status = std::string{enhanced(value)};
    if (name == "diagnostic-code") recipient.diagnostic = value;
}

}  // namespace

DeliveryStatus read_status(std::string_view text) {
    DeliveryStatus status;
    std::string rest{text.substr(0, kLongestMail)};
    for (std::size_t group = 0; !rest.empty() && group < kMostFields; ++group) {
        auto part = read_part(rest);
        DeliveryStatus::Recipient recipient;
        for (const auto& [name, value] : part.fields) take(recipient, name, value);
        if (!recipient.action.empty() && status.recipients.size() < kMostParts) {
            const bool vague = recipient.status.empty() || recipient.status.ends_with(".0.0");
            const auto words = status_in_words(recipient.diagnostic);
            if (vague && !words.empty()) recipient.status = words;
            status.recipients.push_back(std::move(recipient));
        }
        // A line that is no field ends a group, too; at the front of one it is passed over.
        if (part.body.size() >= rest.size()) part.body.erase(0, std::min(part.body.find('\n'), rest.size() - 1) + 1);
        rest = std::move(part.body);
    }
    return status;
}

std::string status_in_words(std::string_view words) {
    std::string reply;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_digit(words[at]) || (at > 0 && (is_digit(words[at - 1]) || words[at - 1] == '.'))) continue;
        if (auto code = enhanced(words.substr(at)); !code.empty() && code[0] != '2') {
            auto after = at + code.size();
            if (after >= words.size() || words[after] != '.') return std::string{code};
        }
        auto number = words.substr(at, 3);
        bool is_reply = number.size() == 3 && (number[0] == '4' || number[0] == '5') && number[1] <= '5' &&
                        is_digit(number[1]) && is_digit(number[2]) &&
                        (at + 3 >= words.size() || words[at + 3] == ' ' || words[at + 3] == '-');
        if (is_reply && reply.empty())
            reply = number == "552" || number == "452" || number == "422" ? "5.2.2" : std::string{number[0]} + ".0.0";
    }
    return reply;
}

bool is_passing(std::string_view status, std::string_view words) {
    if (status.starts_with('4')) return true;
    const bool of_content = status.starts_with("5.6.") || status.starts_with("5.7.") || status.starts_with("5.3.");
    if (status == "5.2.2" || status == "5.2.3" || status == "5.4.7" || of_content) return true;
    const bool says_much = !status.empty() && !status.ends_with(".0.0");
    return !says_much && says_full(lower(words));
}

}  // namespace pilnveide::mail
