#include "web/server/connection.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Exception.h>
#include <Poco/Timestamp.h>

#include <iostream>

namespace pilnveide::server {
namespace {

constexpr std::chrono::seconds kIdle{5};
constexpr int kMostRequests = 100;

bool wants_close(const Head& head) {
    auto wish = head.headers.find("connection");
    if (wish == head.headers.end()) return head.old_version;
    return wish->second != "keep-alive" && wish->second != "Keep-Alive";
}

}  // namespace

Connection::Connection(const Poco::Net::StreamSocket& socket, Shared& shared)
    : TCPServerConnection(socket), shared_(shared) {}

void Connection::run() try {
    auto host = socket().peerAddress().host();
    peer_ = {host.toString(), host.toString() == shared_.edge.trusted_proxy, !shared_.edge.certificate_file.empty()};
    Wire wire(
        socket(), [this] { return shared_.stopping || shared_.others_wait(); },
        std::chrono::seconds(shared_.edge.crowded_seconds));
    bool counted = !host.isLoopback() && !peer_.trusted_proxy;
    std::optional<Crowd::Seat> seat;
    if (counted && !seat.emplace(shared_.crowd, peer_.address).fits()) {
        send(wire, refusal(429), {.last = true, .over_https = peer_.over_https, .date = {}});
        return;  // without lingering: many of these must not hold the workers
    }
    for (int served = 1; wire.await_request(kIdle); ++served) {
        if (!serve_one(wire, served < kMostRequests)) return;
    }
} catch (const Poco::Exception&) {
    return;  // the peer was gone before it said anything, and there is nobody to tell
}

bool Connection::serve_one(Wire& wire, bool may_stay) {
    Head head;
    auto request = take_request(wire, head);
    if (!request) return refuse(wire, request.error().status);
    bool last = !may_stay || wants_close(head) || shared_.stopping || shared_.others_wait();
    Leaving leaving{.without_body = head.method == "HEAD", .last = last, .over_https = request->over_https, .date = {}};
    return send(wire, answer(*request), leaving) && !last;
}

Read<web::Request> Connection::take_request(Wire& wire, Head& head) {
    auto block = wire.take_head(std::chrono::seconds(shared_.edge.header_seconds));
    if (!block) return tl::unexpected(block.error());
    auto read = read_head(*block);
    if (!read) return tl::unexpected(read.error());
    head = std::move(*read);
    auto request = to_request(head, peer_);
    if (!request) return request;
    if (auto fits = check_body_type(head); !fits) return tl::unexpected(fits.error());
    std::chrono::seconds body_within(shared_.edge.body_seconds);
    if (auto expected = head.headers.find("expect"); expected != head.headers.end()) {
        if (expected->second != "100-continue") return tl::unexpected<Malformed>({417});
        if (!wire.send("HTTP/1.1 100 Continue\r\n\r\n", body_within)) return tl::unexpected<Malformed>({0});
    }
    if (head.body_bytes == 0) return request;
    auto body = wire.take_body(head.body_bytes, body_within);
    if (!body) return tl::unexpected(body.error());
    if (auto form = read_form(head, *body, *request); !form) return tl::unexpected(form.error());
    return request;
}

web::Response Connection::answer(const web::Request& request) const try {
    return shared_.answer(request);
} catch (const std::exception& fault) {
    // The dispatcher behind `answer` words faults; what comes this far is logged and said plainly.
    std::clog << "edge: " << fault.what() << '\n';
    return refusal(500);
}

bool Connection::refuse(Wire& wire, int status) {
    if (status == 0) return false;
    if (send(wire, refusal(status), {.last = true, .over_https = peer_.over_https, .date = {}})) wire.linger();
    return false;
}

bool Connection::send(Wire& wire, const web::Response& response, Leaving leaving) {
    leaving.date = date();
    return wire.send(reply_bytes(response, leaving), std::chrono::seconds(shared_.edge.body_seconds));
}

const std::string& Connection::date() {
    Poco::Timestamp now;
    if (now.epochTime() != date_second_) {
        date_second_ = now.epochTime();
        date_ = Poco::DateTimeFormatter::format(now, Poco::DateTimeFormat::HTTP_FORMAT);
    }
    return date_;
}

}  // namespace pilnveide::server
