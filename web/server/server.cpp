#include "web/server/server.h"

#include "web/server/connection.h"
#include "workflow/fault.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/ThreadPool.h>

namespace pilnveide::server {
namespace {

constexpr int kMostQueued = 256;  // beyond these, connections are closed at once
constexpr int kBacklog = 256;
constexpr int kThreadIdleSeconds = 300;
// How long a worker waits for a connection before it looks whether the server stops. Poco wakes only those that wait
// already: one that looked a moment before the stop holds it up for so long.
constexpr int kLookSeconds = 2;

class Factory : public Poco::Net::TCPServerConnectionFactory {
public:
    explicit Factory(Shared& shared) : shared_(shared) {}
    Poco::Net::TCPServerConnection* createConnection(const Poco::Net::StreamSocket& socket) override {
        return new Connection(socket, shared_);  // TCPServer deletes it
    }

private:
    Shared& shared_;
};

Poco::Net::ServerSocket listening(const Edge& edge) {
    Poco::Net::SocketAddress address(edge.host, edge.port);
    Poco::Net::ServerSocket plain;
    if (edge.certificate_file.empty()) {
        plain.bind(address, true, false);  // no SO_REUSEPORT: a second daemon on the port must fail
        plain.listen(kBacklog);
        return plain;
    }
    Poco::Net::Context::Ptr context = new Poco::Net::Context(
        Poco::Net::Context::TLS_SERVER_USE, edge.key_file, edge.certificate_file, "", Poco::Net::Context::VERIFY_NONE);
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    Poco::Net::SecureServerSocket secure(context);
    secure.bind(address, true, false);
    secure.listen(kBacklog);
    return secure;
}

Poco::Net::TCPServerParams::Ptr parameters(const Edge& edge) {
    Poco::Net::TCPServerParams::Ptr parameters = new Poco::Net::TCPServerParams;
    parameters->setMaxThreads(edge.workers);
    parameters->setMaxQueued(kMostQueued);
    parameters->setThreadIdleTime(Poco::Timespan(kLookSeconds, 0));
    return parameters;
}

}  // namespace

struct Server::Inside {
    Shared shared;
    Poco::ThreadPool threads;
    Poco::Net::TCPServer tcp;

    Inside(const Edge& edge, Answer answer)
        : shared{.edge = edge, .answer = std::move(answer), .crowd = {}, .stopping = false, .others_wait = {}},
          threads("web", 2, edge.workers, kThreadIdleSeconds),
          tcp(new Factory(shared), threads, listening(edge), parameters(edge)) {
        shared.others_wait = [this] { return tcp.queuedConnections() > 0; };
        tcp.start();
    }
};

Server::Server(const Edge& edge, Answer answer) try : inside_(std::make_unique<Inside>(edge, std::move(answer))) {
} catch (const Poco::Exception& fault) {
    throw workflow::Broken("the console cannot listen on " + edge.host + ":" + std::to_string(edge.port) + ": " +
                           fault.displayText());
}

Server::~Server() { stop(); }

std::uint16_t Server::port() const { return inside_->tcp.port(); }

void Server::stop() {
    inside_->shared.stopping = true;
    inside_->tcp.stop();
    inside_->threads.joinAll();
}

}  // namespace pilnveide::server
