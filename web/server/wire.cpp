#include "web/server/wire.h"

#include <Poco/Clock.h>
#include <Poco/Exception.h>
#include <Poco/Net/StreamSocketImpl.h>

#include <poll.h>

#include <algorithm>
#include <array>

namespace pilnveide::server {
namespace {

constexpr Micros kSecond = 1'000'000;
constexpr Micros kSlice = kSecond / 10;  // how often an idle connection looks whether it should go
constexpr Micros kLinger = kSecond / 2;
constexpr std::size_t kMostLingering = 4 * kMostBodyBytes;

Micros micros(std::chrono::seconds wait) { return wait.count() * kSecond; }
Micros after(std::chrono::seconds wait) { return monotonic() + micros(wait); }

}  // namespace

Micros monotonic() { return Poco::Clock().microseconds(); }

Wire::Wire(Poco::Net::StreamSocket socket, std::function<bool()> impatient, std::chrono::seconds crowded)
    : socket_(std::move(socket)), impatient_(std::move(impatient)), crowded_(crowded) {
    socket_.setNoDelay(true);
    // Bounds a TLS record or a send that stands still half way; deadlines bound the whole.
    socket_.setReceiveTimeout(Poco::Timespan(10, 0));
    socket_.setSendTimeout(Poco::Timespan(10, 0));
}

// Appends what has come to the buffer. Not Poco's poll(), which makes and closes an epoll descriptor each time.
Wire::Came Wire::receive(Micros deadline) {
    if (!socket_.secure() || socket_.available() == 0) {
        auto left = deadline - monotonic();
        pollfd ready{socket_.impl()->sockfd(), POLLIN, 0};
        auto milliseconds = static_cast<int>(std::clamp<Micros>((left + 999) / 1000, 0, 60'000));
        if (::poll(&ready, 1, milliseconds) == 0) return Came::kLate;
    }
    std::array<char, 16 * 1024> bytes;
    try {
        int count = socket_.receiveBytes(bytes.data(), static_cast<int>(bytes.size()));
        if (count <= 0) return Came::kGone;
        buffer_.append(bytes.data(), static_cast<std::size_t>(count));
        return Came::kBytes;
    } catch (const Poco::Exception&) {
        return Came::kGone;  // reset, broken TLS or a time-out within a record: there is nobody to tell
    }
}

// More of what began to come at `begun` and must be there `within` that time.
Wire::Came Wire::receive_more(Micros begun, std::chrono::seconds within) {
    while (true) {
        auto deadline = begun + micros(impatient_() ? std::min(within, crowded_) : within);
        auto now = monotonic();
        if (now >= deadline) return Came::kLate;
        auto came = receive(std::min(deadline, now + kSlice));
        if (came != Came::kLate) return came;
    }
}

bool Wire::await_request(std::chrono::seconds idle) {
    auto deadline = after(idle);
    while (buffer_.empty()) {
        auto now = monotonic();
        if (now >= deadline) return false;
        auto came = receive(std::min(deadline, now + kSlice));
        if (came == Came::kGone) return false;
        if (came == Came::kLate && impatient_()) return false;
    }
    return true;
}

Read<std::string> Wire::take_head(std::chrono::seconds within) {
    auto begun = monotonic();
    HeadScan scan;
    while (true) {
        auto end = scan.look(buffer_);
        if (!end) return tl::unexpected(end.error());
        if (*end) {
            auto block = buffer_.substr(0, **end);
            buffer_.erase(0, **end);
            return block;
        }
        auto came = receive_more(begun, within);
        if (came != Came::kBytes) return tl::unexpected<Malformed>({came == Came::kLate ? 408 : 0});
    }
}

Read<std::string> Wire::take_body(std::size_t bytes, std::chrono::seconds within) {
    auto begun = monotonic();
    while (buffer_.size() < bytes) {
        auto came = receive_more(begun, within);
        if (came != Came::kBytes) return tl::unexpected<Malformed>({came == Came::kLate ? 408 : 0});
    }
    auto body = buffer_.substr(0, bytes);
    buffer_.erase(0, bytes);
    return body;
}

bool Wire::send(std::string_view bytes, std::chrono::seconds within) {
    auto deadline = after(within);
    try {
        while (!bytes.empty()) {
            int sent = socket_.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            if (sent <= 0 || monotonic() >= deadline) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    } catch (const Poco::Exception&) {
        return false;
    }
    return true;
}

void Wire::linger() {
    try {
        socket_.shutdownSend();
    } catch (const Poco::Exception&) {
        return;  // the peer was faster
    }
    auto deadline = monotonic() + kLinger;
    std::size_t seen = 0;
    while (seen < kMostLingering && monotonic() < deadline) {
        buffer_.clear();
        if (receive(deadline) != Came::kBytes) return;
        seen += buffer_.size();
    }
}

}  // namespace pilnveide::server
