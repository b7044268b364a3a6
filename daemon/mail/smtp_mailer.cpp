#include "daemon/mail/smtp_mailer.h"

#include "daemon/mail/conversation.h"
#include "daemon/mail/mime.h"
#include "daemon/mail/transfer.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cstring>
#include <new>
#include <string_view>

namespace pilnveide::mail {
namespace {

// Nearly every letter is written to the connection in one piece: small pieces would wait for each other's
// acknowledgement. One size for all, as libcurl keeps its buffers from letter to letter.
constexpr long kBlock = 128L * 1024;

// What libcurl's callbacks need while a transfer runs.
struct Call {
    Conversation talk;
    CURL* curl;
    long final_reply_seconds;
    const std::atomic<bool>& abandoned;
    const std::function<void()>& waiting;
};

int on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* call) {
    if (type == CURLINFO_HEADER_OUT) static_cast<Call*>(call)->talk.command({data, size});
    return 0;
}

std::size_t on_reply(char* data, std::size_t, std::size_t size, void* call) {
    static_cast<Call*>(call)->talk.reply_line({data, size});
    return size;
}

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* data) {
    auto& call = *static_cast<Call*>(data);
    auto block = call.talk.next_block(size * count);
    std::memcpy(to, block.data(), block.size());
    if (call.talk.all_given()) curl_easy_setopt(call.curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, call.final_reply_seconds);
    return block.size();
}

std::size_t on_body(char*, std::size_t, std::size_t size, void*) { return size; }

int on_progress(void* call, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    static_cast<Call*>(call)->waiting();
    return static_cast<Call*>(call)->abandoned ? 1 : 0;
}

std::string url(const Relay& relay) {
    bool numeric_v6 = relay.host.find(':') != std::string::npos;
    return fmt::format("{}://{}{}{}:{}", relay.security == Relay::Security::kTls ? "smtps" : "smtp",
                       numeric_v6 ? "[" : "", relay.host, numeric_v6 ? "]" : "", relay.port);
}

// What broke, in words that say what to do.
std::string words_for(CURLcode code, const char* detail, const Relay& relay) {
    std::string_view said = *detail ? detail : curl_easy_strerror(code);
    auto place = fmt::format("{}:{}", relay.host, relay.port);
    switch (code) {
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
            return fmt::format("the certificate of the relay {} is not accepted ({}); see mail.host and mail.ca_file",
                               place, said);
        case CURLE_USE_SSL_FAILED:
            return fmt::format("the relay {} does not begin TLS after STARTTLS ({}); see mail.security", place, said);
        case CURLE_SSL_CONNECT_ERROR:
            return fmt::format("no TLS connection to the relay {} ({}); see mail.security and mail.port", place, said);
        case CURLE_LOGIN_DENIED:
            return fmt::format("the relay {} refuses our sign-in ({}); see mail.user and mail.password_file", place,
                               said);
        case CURLE_COULDNT_RESOLVE_HOST:
            return fmt::format("the relay's name {} is not known ({}); see mail.host", relay.host, said);
        case CURLE_ABORTED_BY_CALLBACK:
            return "ended because the daemon stops";
        default:
            return fmt::format("the relay {} cannot be reached or broke off ({})", place, said);
    }
}

}  // namespace

class SmtpMailer::Wire {
public:
    Wire(Relay relay, std::function<void()> waiting)
        : relay_(std::move(relay)), waiting_(std::move(waiting)), url_(url(relay_)), curl_(curl_easy_init()) {
        if (!curl_) throw std::bad_alloc();
    }
    ~Wire() {
        if (abandoned_) hang_up();
        curl_easy_cleanup(curl_);
    }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    Transfer deliver(const Parcel& parcel) {
        auto message = message_bytes(parcel);
        auto transfer = deliver_once(parcel, message);
        bool stale = reused_ && !transfer.handed_over && (transfer.reply == 0 || transfer.reply == 421);
        return stale && !abandoned_ ? deliver_once(parcel, message) : transfer;
    }

    // A NOOP instead of a letter.
    std::string visit() {
        auto call = begin({});
        set(CURLOPT_CUSTOMREQUEST, "NOOP");
        set(CURLOPT_NOBODY, 1L);
        auto code = curl_easy_perform(curl_);
        auto transfer = finish(call, code);
        return code == CURLE_OK ? std::string() : tidy(transfer.words);
    }

    std::atomic<bool>& abandoned() { return abandoned_; }

private:
    template <class Value>
    void set(CURLoption option, Value value) {
        if (curl_easy_setopt(curl_, option, value) != CURLE_OK) throw std::bad_alloc();
    }

    Transfer deliver_once(const Parcel& parcel, std::string_view message) {
        auto sender = "<" + (parcel.return_path.empty() ? parcel.from_address : parcel.return_path) + ">";
        auto recipient = "<" + parcel.to_address + ">";
        curl_slist recipients{recipient.data(), nullptr};
        auto call = begin(message);
        set(CURLOPT_MAIL_FROM, sender.c_str());
        set(CURLOPT_MAIL_RCPT, &recipients);
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
        auto code = curl_easy_perform(curl_);
        return finish(call, code);
    }

    std::unique_ptr<Call> begin(std::string_view message) {
        auto call = std::unique_ptr<Call>(new Call{
            Conversation(message), curl_, static_cast<long>(relay_.final_reply.count()), abandoned_, waiting_});
        prepare(*call);
        return call;
    }

    // Lets the handle forget everything but its connection; nothing of this transfer may be called afterwards.
    Transfer finish(std::unique_ptr<Call>& call, CURLcode code) {
        curl_off_t written = 0;
        long connects = 0;
        curl_easy_getinfo(curl_, CURLINFO_SIZE_UPLOAD_T, &written);
        curl_easy_getinfo(curl_, CURLINFO_NUM_CONNECTS, &connects);
        if (code != CURLE_OK) hang_up();
        curl_easy_reset(curl_);
        reused_ = connects == 0;
        auto transfer = call->talk.so_far(static_cast<std::size_t>(written));
        bool refused = transfer.reply >= 400;
        if (code != CURLE_OK && !refused) transfer.words = words_for(code, error_.data(), relay_);
        if (code != CURLE_OK && refused && transfer.stage == Transfer::Stage::kConnecting)
            transfer.words += explained(code);
        return transfer;
    }

    // libcurl keeps a connection whose last reply it gave up waiting for. That reply must not meet the next letter, and
    // a hung relay must not keep us waiting for its good-bye.
    void hang_up() {
        curl_socket_t socket = CURL_SOCKET_BAD;
        if (curl_easy_getinfo(curl_, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }

    [[nodiscard]] std::string explained(CURLcode code) const {
        return fmt::format(" ({})", words_for(code, "", relay_));
    }

    void prepare(Call& call) {
        error_[0] = '\0';
        set(CURLOPT_URL, url_.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_PROXY, "");  // a proxy of the environment is not for letters
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_TCP_KEEPALIVE, 1L);
        set(CURLOPT_UPLOAD_BUFFERSIZE, kBlock);
        set(CURLOPT_ERRORBUFFER, error_.data());
        prepare_security();
        prepare_patience();
        prepare_callbacks(call);
    }

    void prepare_security() {
        using Security = Relay::Security;
        set(CURLOPT_USE_SSL, static_cast<long>(relay_.security == Security::kPlain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
        if (!relay_.ca_file.empty()) {
            set(CURLOPT_CAINFO, relay_.ca_file.c_str());
            set(CURLOPT_CAPATH, nullptr);
        }
        if (!relay_.user.empty() && relay_.security != Security::kPlain) {
            set(CURLOPT_USERNAME, relay_.user.c_str());
            set(CURLOPT_PASSWORD, relay_.password.c_str());
        }
    }

    // No limit for the whole transfer: a slow relay is not a broken one. A stalled body ends after the time of a final
    // reply.
    void prepare_patience() {
        set(CURLOPT_CONNECTTIMEOUT, static_cast<long>(relay_.connect.count()));
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(relay_.reply.count()));
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, static_cast<long>((relay_.reply + relay_.final_reply).count()));
    }

    // Only the debug callback tells which command a reply answers.
    void prepare_callbacks(Call& call) {
        set(CURLOPT_VERBOSE, 1L);
        set(CURLOPT_DEBUGFUNCTION, &on_debug);
        set(CURLOPT_DEBUGDATA, &call);
        set(CURLOPT_HEADERFUNCTION, &on_reply);
        set(CURLOPT_HEADERDATA, &call);
        set(CURLOPT_READFUNCTION, &on_read);
        set(CURLOPT_READDATA, &call);
        set(CURLOPT_WRITEFUNCTION, &on_body);
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFOFUNCTION, &on_progress);
        set(CURLOPT_XFERINFODATA, &call);
    }

    Relay relay_;
    std::function<void()> waiting_;
    std::string url_;
    CURL* curl_;
    std::array<char, CURL_ERROR_SIZE> error_{};
    std::atomic<bool> abandoned_ = false;
    bool reused_ = false;
};

SmtpMailer::SmtpMailer(Relay relay, std::function<void()> waiting)
    : wire_(std::make_unique<Wire>(std::move(relay), std::move(waiting))) {}
SmtpMailer::~SmtpMailer() = default;

Outcome SmtpMailer::send(const Parcel& parcel) {
    auto refused = obstacle(parcel);
    if (!refused.empty()) return {Outcome::Kind::kFailed, false, refused};
    if (wire_->abandoned()) return {Outcome::Kind::kRetry, true, "not begun because the daemon stops"};
    return judge(wire_->deliver(parcel));
}

std::string SmtpMailer::probe() { return wire_->visit(); }

void SmtpMailer::abandon() { wire_->abandoned() = true; }

}  // namespace pilnveide::mail
