#include "raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace pilnveide::server::test {

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("connect");
    timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

RawClient::~RawClient() { ::close(socket_); }

void RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // the server has closed: what it said can still be read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawClient::receive() {
    std::array<char, 65536> bytes{};
    auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count > 0) buffer_.append(bytes.data(), static_cast<std::size_t>(count));
    return count > 0;
}

std::string RawClient::rest() {
    while (receive()) {
    }
    return std::move(buffer_);
}

std::string RawClient::answer(bool without_body) {
    std::size_t end;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!receive()) return {};
    }
    end += 4;
    auto length = buffer_.find("Content-Length: ");
    auto body = without_body || length > end ? 0 : std::stoul(buffer_.substr(length + 16));
    while (buffer_.size() < end + body) {
        if (!receive()) return {};
    }
    auto whole = buffer_.substr(0, end + body);
    buffer_.erase(0, end + body);
    return whole;
}

std::vector<int> statuses(std::string_view stream) {
    std::vector<int> found;
    for (std::size_t at = 0; (at = stream.find("HTTP/1.1 ", at)) != std::string_view::npos; at += 9) {
        found.push_back(std::stoi(std::string(stream.substr(at + 9, 3))));
    }
    return found;
}

}  // namespace pilnveide::server::test
