#pragma once

#include "daemon/mail/mailer.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace pilnveide::mail {

// The office's mail relay and how we speak to it.
struct Relay {
    enum class Security {
        kStarttls,  // RFC 3207, required: no STARTTLS, no letter
        kTls,       // TLS from the first byte (RFC 8314)
        kPlain,     // nothing; settings allow it on loopback only. Never signs in.
    };
    std::string host;
    std::uint16_t port = 587;
    Security security = Security::kStarttls;
    std::string user;  // empty: no sign-in
    std::string password;
    std::string ca_file;  // PEM; when given, the only authorities that are trusted
    std::chrono::seconds connect{30};
    std::chrono::seconds reply{300};
    std::chrono::seconds final_reply{600};  // RFC 5321, 4.5.3.2.6: the relay may take that long after the last dot
};

// Hands letters to a relay, one recipient a transaction, over one connection that is kept for the next letter.
// Certificates are verified. A kept connection that the relay has closed meanwhile is opened again once, unseen.
// (libcurl; the process ignores SIGPIPE.)
class SmtpMailer : public Mailer {
public:
    // `waiting` is called about once a second while the relay takes its time, in the thread that sends.
    explicit SmtpMailer(
        Relay relay, std::function<void()> waiting = [] {});
    ~SmtpMailer() override;
    Outcome send(const Parcel& parcel) override;

    // Connects, signs in and leaves again without a letter: empty when all is well, else what is wrong, for `check
    // --online`.
    std::string probe();

    void abandon() override;

private:
    class Wire;
    std::unique_ptr<Wire> wire_;
};

}  // namespace pilnveide::mail
