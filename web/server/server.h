#pragma once

#include "web/request.h"
#include "web/response.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace pilnveide::server {

// Where and how the console listens. Limits are those of W-01 to W-03.
struct Edge {
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;     // 0: any free one, see Server::port()
    std::string certificate_file;  // with key_file: TLS by ourselves; empty: plain HTTP
    std::string key_file;
    std::string trusted_proxy;  // whose X-Forwarded-For and -Proto count; empty: nobody's
    int workers = 64;
    int header_seconds = 15;
    int body_seconds = 60;
    int crowded_seconds = 2;  // for either, while others wait for a worker or the server stops
};

// The HTTP edge: refuses malformed and oversized requests before any handler (W-01, W-02), adds the headers every
// answer carries (W-06, W-07), answers HEAD, and hands the rest to `answer`. Serves from construction; stop() finishes
// what is in flight.
class Server {
public:
    using Answer = std::function<web::Response(const web::Request&)>;

    // Throws Broken when it cannot listen there.
    Server(const Edge& edge, Answer answer);
    ~Server();

    [[nodiscard]] std::uint16_t port() const;
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace pilnveide::server
