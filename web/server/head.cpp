#include "web/server/head.h"

#include <algorithm>
#include <array>

namespace pilnveide::server {
namespace {

using std::string_view_literals::operator""sv;

tl::unexpected<Malformed> malformed(int status = 400) { return tl::unexpected<Malformed>({status}); }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool is_token(char letter) {
    return is_digit(letter) || is_letter(letter) || "!#$%&'*+-.^_`|~"sv.find(letter) != std::string_view::npos;
}
bool is_control(char letter) { return (letter >= 0 && letter < ' ' && letter != '\t') || letter == 0x7f; }

// A field that says one thing and must not say two (RFC 9110, 5.3).
bool is_single(std::string_view name) {
    constexpr std::array kSingle{"host"sv,   "content-length"sv, "content-type"sv,      "origin"sv,
                                 "expect"sv, "sec-fetch-site"sv, "transfer-encoding"sv, "x-forwarded-proto"sv};
    return std::ranges::find(kSingle, name) != kSingle.end();
}

Read<void> read_request_line(std::string_view line, Head& head) {
    auto method_end = line.find(' ');
    auto version_at = line.rfind(' ');
    if (method_end == std::string_view::npos || method_end == version_at) return malformed();
    auto method = line.substr(0, method_end);
    auto target = line.substr(method_end + 1, version_at - method_end - 1);
    auto version = line.substr(version_at + 1);
    if (method.empty() || !std::ranges::all_of(method, is_token)) return malformed();
    if (!version.starts_with("HTTP/") || version.size() != 8) return malformed();
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return malformed(505);
    constexpr std::array kKnown{"OPTIONS"sv, "PUT"sv, "DELETE"sv, "PATCH"sv, "TRACE"sv, "CONNECT"sv};
    if (std::ranges::find(kKnown, method) != kKnown.end()) return malformed(405);
    if (method != "GET" && method != "HEAD" && method != "POST") return malformed(501);
    if (target.size() > kMostTargetBytes) return malformed(414);
    bool plain = std::ranges::all_of(target, [](char c) { return c > ' ' && c < 0x7f && c != '#' && c != '\\'; });
    if (!target.starts_with('/') || !plain) return malformed();
    head.method = method;
    head.target = target;
    head.old_version = version == "HTTP/1.0";
    return {};
}

Read<void> read_field(std::string_view line, Head& head) {
    auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return malformed();  // also a folded line: it has no name
    std::string name(line.substr(0, colon));
    if (!std::ranges::all_of(name, is_token)) return malformed();
    for (char& letter : name) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    auto value = line.substr(colon + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
    if (value.find('\t') != std::string_view::npos) return malformed();
    auto [at, is_new] = head.headers.try_emplace(std::move(name), value);
    if (is_new) return {};
    if (is_single(at->first)) return malformed();
    at->second.append(at->first == "cookie" ? "; " : ", ").append(value);
    return {};
}

Read<void> check_host(const Head& head) {
    auto host = head.headers.find("host");
    if (host == head.headers.end() || host->second.empty()) return malformed();
    bool plain = std::ranges::all_of(host->second, [](char letter) {
        return is_digit(letter) || is_letter(letter) || ".-:[]_"sv.find(letter) != std::string_view::npos;
    });
    if (!plain) return malformed();
    return {};
}

// How long the body is. Transfer-Encoding is not for forms, and two ways to say a length are one too many.
Read<void> read_framing(Head& head) {
    auto length = head.headers.find("content-length");
    if (head.headers.contains("transfer-encoding")) {
        return malformed(length != head.headers.end() ? 400 : 501);
    }
    if (length == head.headers.end()) {
        if (head.method == "POST") return malformed(411);
        return {};
    }
    const auto& digits = length->second;
    if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return malformed();
    auto significant = digits.find_first_not_of('0');
    if (significant == std::string::npos) significant = digits.size() - 1;
    if (digits.size() - significant > 9) return malformed(413);
    head.body_bytes = std::stoul(digits.substr(significant));
    if (head.body_bytes > kMostBodyBytes) return malformed(413);
    if (head.method != "POST" && head.body_bytes > 0) return malformed();
    return {};
}

}  // namespace

Read<std::optional<std::size_t>> HeadScan::look(std::string_view bytes) {
    for (; at_ < bytes.size(); ++at_) {
        char letter = bytes[at_];
        if (letter == '\r') {
            if (at_ + 1 == bytes.size()) break;
            if (bytes[at_ + 1] != '\n') return malformed();
            if (at_ == line_) {
                if (first_line_) return malformed();
                return std::optional(at_ + 2);
            }
            ++at_;
            line_ = at_ + 1;
            first_line_ = false;
        } else if (is_control(letter)) {
            return malformed();
        } else if (at_ - line_ >= (first_line_ ? kMostTargetBytes + 16 : kMostLineBytes)) {
            return malformed(first_line_ ? 414 : 431);
        }
        if (at_ >= kMostHeadBytes) return malformed(431);
    }
    return std::optional<std::size_t>();
}

Read<Head> read_head(std::string_view block) {
    Head head;
    auto end = block.find("\r\n");
    if (auto read = read_request_line(block.substr(0, end), head); !read) return tl::unexpected(read.error());
    std::size_t fields = 0;
    for (auto at = end + 2;; at = end + 2) {
        end = block.find("\r\n", at);
        if (end == at) break;
        if (++fields > kMostFields) return malformed(431);
        if (auto read = read_field(block.substr(at, end - at), head); !read) return tl::unexpected(read.error());
    }
    if (auto fit = check_host(head); !fit) return tl::unexpected(fit.error());
    if (auto fit = read_framing(head); !fit) return tl::unexpected(fit.error());
    return head;
}

}  // namespace pilnveide::server
