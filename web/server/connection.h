#pragma once

#include "web/server/crowd.h"
#include "web/server/gate.h"
#include "web/server/reply.h"
#include "web/server/server.h"
#include "web/server/wire.h"

#include <Poco/Net/TCPServerConnection.h>

#include <atomic>
#include <functional>

namespace pilnveide::server {

// What all connections of one server share; outlives them.
struct Shared {
    Edge edge;
    Server::Answer answer;
    Crowd crowd;
    std::atomic<bool> stopping = false;
    std::function<bool()> others_wait;  // somebody is queued for a worker
};

// One client: reads request after request and answers them, until either side has had enough. There is one reader of
// the bytes, so that nothing can be understood in two ways; the daemon's only parser of HTTP.
class Connection : public Poco::Net::TCPServerConnection {
public:
    Connection(const Poco::Net::StreamSocket& socket, Shared& shared);
    void run() override;

private:
    // False when the connection ends here.
    bool serve_one(Wire& wire, bool may_stay);
    Read<web::Request> take_request(Wire& wire, Head& head);
    [[nodiscard]] web::Response answer(const web::Request& request) const;
    bool refuse(Wire& wire, int status);
    bool send(Wire& wire, const web::Response& response, Leaving leaving);
    const std::string& date();

    Shared& shared_;
    Peer peer_;
    std::string date_;  // of date_second_: made once a second
    std::int64_t date_second_ = -1;
};

}  // namespace pilnveide::server
