#include "web/server/gate.h"

#include "web/server/multipart.h"
#include "web/server/urlencoded.h"

#include <algorithm>

namespace pilnveide::server {
namespace {

tl::unexpected<Malformed> malformed(int status = 400) { return tl::unexpected<Malformed>({status}); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// A name that comes twice keeps its first value: browsers send the cookie of the longer path first.
void read_cookies(std::string_view text, web::Request& request) {
    while (!text.empty()) {
        auto end = text.find(';');
        auto pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        auto equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        request.cookies.try_emplace(std::string(trimmed(pair.substr(0, equals))), trimmed(pair.substr(equals + 1)));
    }
}

// The last address is the one that our own proxy wrote; those before it are what the client claims.
void read_forwarded(web::Request& request) {
    auto chain = request.headers.find("x-forwarded-for");
    if (chain != request.headers.end()) {
        std::string_view text = chain->second;
        auto comma = text.rfind(',');
        auto last = trimmed(comma == std::string_view::npos ? text : text.substr(comma + 1));
        if (!last.empty() && last.size() <= 45) request.from = last;
    }
    auto scheme = request.headers.find("x-forwarded-proto");
    request.over_https = scheme != request.headers.end() && scheme->second == "https";
}

}  // namespace

Read<web::Request> to_request(const Head& head, const Peer& peer) {
    web::Request request;
    request.method = head.method == "POST" ? web::Method::kPost : web::Method::kGet;
    std::string_view target = head.target;
    auto question = target.find('?');
    auto path = decoded(target.substr(0, question), {});
    if (!path) return malformed();
    request.path = std::move(*path);
    if (question != std::string_view::npos) {
        bool clean = each_field(target.substr(question + 1), false, [&](std::string name, std::string value) {
            request.query.try_emplace(std::move(name), std::move(value));
        });
        if (!clean) return malformed();
    }
    if (!std::ranges::all_of(head.headers, [](const auto& field) { return is_clean(field.second); }))
        return malformed();
    request.headers = head.headers;
    if (auto cookies = request.headers.find("cookie"); cookies != request.headers.end()) {
        read_cookies(cookies->second, request);
    }
    request.from = peer.address;
    request.over_https = peer.over_https;
    if (peer.trusted_proxy) read_forwarded(request);
    return request;
}

Read<void> check_body_type(const Head& head) {
    if (head.body_bytes == 0) return {};
    auto type = head.headers.find("content-type");
    if (type == head.headers.end()) return malformed(415);
    if (boundary_of(type->second)) return {};
    std::string kind(trimmed(std::string_view(type->second).substr(0, type->second.find(';'))));
    std::ranges::transform(kind, kind.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (kind != "application/x-www-form-urlencoded") return malformed(415);
    return {};
}

Read<void> read_form(const Head& head, std::string_view body, web::Request& request) {
    if (auto boundary = boundary_of(head.headers.at("content-type"))) return read_multipart(body, *boundary, request);
    std::size_t count = 0;
    bool clean = each_field(body, true, [&](std::string name, std::string value) {
        if (++count <= kMostFormFields) request.form.emplace(std::move(name), std::move(value));
    });
    if (!clean) return malformed();
    if (count > kMostFormFields) return malformed(413);
    return {};
}

}  // namespace pilnveide::server
