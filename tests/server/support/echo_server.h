#pragma once

#include "web/server/server.h"

#include <atomic>

namespace pilnveide::server::test {

// The real server on a free port of the loopback, with an answer that says what it understood and counts canaries.
class EchoServer {
public:
    explicit EchoServer(Edge edge = {})
        : server_(free_port(std::move(edge)), [this](const web::Request& r) { return echo(r); }) {}

    [[nodiscard]] std::uint16_t port() const { return server_.port(); }
    [[nodiscard]] int canaries() const { return canaries_; }
    Server& server() { return server_; }

private:
    static Edge free_port(Edge edge) {
        edge.port = 0;
        edge.workers = 8;
        return edge;
    }

    web::Response echo(const web::Request& request) {
        if (request.path == "/canary") ++canaries_;
        if (request.path == "/throws") throw std::runtime_error("planted");
        web::Response response;
        response.body = (request.method == web::Method::kPost ? "POST " : "GET ") + request.path;
        for (const auto& [name, value] : request.query) response.body += " ?" + name + "=" + value;
        for (const auto& [name, value] : request.form) response.body += " &" + name + "=" + value;
        for (const auto& [name, value] : request.cookies) response.body += " ;" + name + "=" + value;
        response.body += " from " + request.from + (request.over_https ? " https" : "");
        if (request.path == "/split") response.headers.emplace_back("Location", "/a\r\nSet-Cookie: b=c");
        if (request.path == "/kept") response.may_be_kept = true;
        return response;
    }

    std::atomic<int> canaries_ = 0;
    Server server_;
};

}  // namespace pilnveide::server::test
