#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pilnveide::server::test {

// A client that sends bytes as they are, over one connection.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view bytes);
    // Everything until the server closes.
    std::string rest();
    // One answer with its body, by its Content-Length; "" when the server closed.
    std::string answer(bool without_body = false);

private:
    bool receive();
    int socket_;
    std::string buffer_;
};

// The status codes of the answers in a stream of them.
std::vector<int> statuses(std::string_view stream);

}  // namespace pilnveide::server::test
