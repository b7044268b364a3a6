#include "daemon/mail/mail_part.h"

#include <algorithm>

namespace pilnveide::mail {
namespace {

constexpr std::string_view kBlank = " \t\n";

std::string_view trimmed(std::string_view text) {
    auto from = text.find_first_not_of(kBlank);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(kBlank) - from + 1);
}

std::string unix_lines(std::string_view bytes) {
    std::string lines;
    lines.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') continue;
        lines += bytes[at];
    }
    return lines;
}

std::string_view take_line(std::string_view& rest) {
    auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

bool is_field(std::string_view line) {
    auto colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && line.substr(0, colon).find_first_of(" \t") > colon - 1;
}

int value_of_base64(char letter) {
    if (letter >= 'A' && letter <= 'Z') return letter - 'A';
    if (letter >= 'a' && letter <= 'z') return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9') return letter - '0' + 52;
    return letter == '+' ? 62 : letter == '/' ? 63 : -1;
}

std::string from_base64(std::string_view text) {
    std::string bytes;
    unsigned pending = 0;
    unsigned bits = 0;
    for (char letter : text) {
        if (letter == '=') break;
        int value = value_of_base64(letter);
        if (value < 0) continue;
        pending = (pending << 6) | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>((pending >> bits) & 0xff);
        pending &= (1u << bits) - 1;
    }
    return bytes;
}

int value_of_hex(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return -1;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            bytes += text[at];
            continue;
        }
        auto soft = text.find_first_not_of(" \t", at + 1);
        if (soft == std::string_view::npos) break;
        if (text[soft] == '\n') {
            at = soft;
            continue;
        }
        int high = at + 2 < text.size() ? value_of_hex(text[at + 1]) : -1;
        int low = high >= 0 ? value_of_hex(text[at + 2]) : -1;
        if (low < 0) {
            bytes += '=';
            continue;
        }
        bytes += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return bytes;
}

// The pieces between "--boundary" lines. A last one that is not closed counts.
std::vector<std::string> pieces(std::string_view body, const std::string& boundary) {
    const std::string opens = "--" + boundary;
    std::vector<std::string> found;
    bool inside = false;
    while (!body.empty() && found.size() <= kMostParts) {
        auto line = take_line(body);
        auto bare = line.substr(0, line.find_last_not_of(" \t") + 1);
        if (bare == opens + "--") break;
        if (bare == opens) {
            found.emplace_back();
            inside = true;
        } else if (inside) {
            found.back().append(line).append("\n");
        }
    }
    return found;
}

void gather_leaves(const MailPart& part, int depth, std::vector<MailPart>& leaves) {
    const auto boundary = part.parameter("boundary");
    if (!part.type().starts_with("multipart/") || boundary.empty() || depth >= kDeepest) {
        if (leaves.size() < kMostParts) leaves.push_back(part);
        return;
    }
    for (const auto& piece : pieces(part.body, boundary)) gather_leaves(read_part(piece), depth + 1, leaves);
}

}  // namespace

std::string lower(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return small;
}

std::string_view MailPart::field(std::string_view name) const {
    auto at = std::ranges::find(fields, name, &std::pair<std::string, std::string>::first);
    return at == fields.end() ? std::string_view{} : std::string_view{at->second};
}

std::string MailPart::type() const {
    auto value = field("content-type");
    auto word = trimmed(value.substr(0, value.find(';')));
    return word.empty() ? "text/plain" : lower(word);
}

std::string MailPart::parameter(std::string_view name) const {
    auto value = field("content-type");
    const auto small = lower(value);
    for (auto at = small.find(';'); at != std::string::npos; at = small.find(';', at + 1)) {
        auto from = small.find_first_not_of(kBlank, at + 1);
        if (from == std::string::npos) break;
        if (small.compare(from, name.size(), name) != 0) continue;
        auto equals = small.find_first_not_of(kBlank, from + name.size());
        if (equals == std::string::npos || small[equals] != '=') continue;
        auto rest = trimmed(value.substr(equals + 1));
        if (rest.starts_with('"')) return std::string{rest.substr(1, rest.find('"', 1) - 1)};
        return std::string{rest.substr(0, rest.find_first_of("; \t\n"))};
    }
    return {};
}

std::string MailPart::text() const {
    const auto encoding = lower(trimmed(field("content-transfer-encoding")));
    if (encoding == "base64") return unix_lines(from_base64(body));
    if (encoding == "quoted-printable") return unix_lines(from_quoted_printable(body));
    return body;
}

MailPart read_part(std::string_view bytes) {
    MailPart part;
    const auto lines = unix_lines(bytes.substr(0, kLongestMail));
    std::string_view rest = lines;
    while (!rest.empty()) {
        auto before = rest;
        auto line = take_line(rest);
        if (trimmed(line).empty()) break;
        if ((line[0] == ' ' || line[0] == '\t') && !part.fields.empty()) {
            part.fields.back().second.append(" ").append(trimmed(line));
            continue;
        }
        if (line.starts_with("From ") && part.fields.empty()) continue;  // of a mail folder
        if (!is_field(line)) {
            rest = before;  // the empty line is missing
            break;
        }
        if (part.fields.size() >= kMostFields) continue;
        auto colon = line.find(':');
        part.fields.emplace_back(lower(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    part.body = rest;
    return part;
}

std::vector<MailPart> leaves_of(const MailPart& whole) {
    std::vector<MailPart> leaves;
    gather_leaves(whole, 0, leaves);
    return leaves;
}

}  // namespace pilnveide::mail
