#pragma once

#include "daemon/mail/smtp_mailer.h"
#include "tests/mail/support/child.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace pilnveide::mail {

// A directory that goes with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// One line of the sink's log.
struct Taken {
    std::string connection, message_id, sender, recipient, sha256, bytes, security, user;
};

// The relay of tests/mail/sink.py, ready when constructed.
class Sink {
public:
    // Each rule is a line as sink.py describes it; the options are the sink's own.
    explicit Sink(const std::string& rules = {}, const std::vector<std::string>& options = {});

    [[nodiscard]] Relay relay(Relay::Security security = Relay::Security::kPlain) const;
    [[nodiscard]] std::vector<Taken> taken() const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    void rules(const std::string& lines);

private:
    Folder folder_;
    std::unique_ptr<Child> child_;
    std::uint16_t port_ = 0;
};

// A key and a certificate for localhost and 127.0.0.1 that signs itself; paths of PEM files.
struct Certificate {
    enum class Validity { kNow, kOver };
    explicit Certificate(const std::filesystem::path& folder, const std::string& name = "127.0.0.1",
                         Validity validity = Validity::kNow);
    std::string certificate, key;
    [[nodiscard]] std::vector<std::string> options(const std::string& security) const;
};

// A parcel that any relay takes.
Parcel parcel(const std::string& message_id = "letter.1@dienests.example");

void write_file(const std::filesystem::path& path, const std::string& bytes);
std::string read_file(const std::filesystem::path& path);

}  // namespace pilnveide::mail
