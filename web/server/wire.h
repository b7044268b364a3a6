#pragma once

#include "web/server/head.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <functional>
#include <string>

namespace pilnveide::server {

// Monotonic, in microseconds (Poco::Clock).
using Micros = std::int64_t;
Micros monotonic();

// One connection's bytes, with a deadline for everything: a peer that drips is cut, not waited for.
class Wire {
public:
    // `impatient` is asked several times a second: true ends the waiting for a request at once, and leaves `crowded`
    // for one that has begun, so that clients who drip cannot keep the others out.
    Wire(Poco::Net::StreamSocket socket, std::function<bool()> impatient, std::chrono::seconds crowded);

    // Waits for the first byte of the next request. False: idle for too long, peer gone, or impatient.
    bool await_request(std::chrono::seconds idle);

    // The next header block, taken out of the buffer. 408 past the deadline; 0 when the peer is gone.
    Read<std::string> take_head(std::chrono::seconds within);
    Read<std::string> take_body(std::size_t bytes, std::chrono::seconds within);

    // False when the peer took too long or is gone.
    bool send(std::string_view bytes, std::chrono::seconds within);

    // Says that nothing more comes, and reads what still arrives for a moment, so that a refusal is not lost to a
    // reset.
    void linger();

private:
    enum class Came { kBytes, kLate, kGone };
    Came receive(Micros deadline);
    Came receive_more(Micros begun, std::chrono::seconds within);

    Poco::Net::StreamSocket socket_;
    std::function<bool()> impatient_;
    std::chrono::seconds crowded_;
    std::string buffer_;
};

}  // namespace pilnveide::server
