#include "tests/mail/support/sink.h"
#include "tests/source_directory.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace pilnveide::mail {

Folder::Folder() {
    auto name = (std::filesystem::temp_directory_path() / "pilnveide-mail-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary directory");
    path_ = name;
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

Sink::Sink(const std::string& lines, const std::vector<std::string>& options) {
    rules(lines);
    auto root = folder_.path().string();
    std::vector<std::string> arguments{"/usr/bin/python3",
                                       pilnveide::tests::source_directory() + "/tests/mail/sink.py",
                                       "--log",
                                       root + "/log",
                                       "--rules",
                                       root + "/rules"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    child_ = std::make_unique<Child>(arguments);
    port_ = static_cast<std::uint16_t>(std::stoi(child_->read_line()));
}

Relay Sink::relay(Relay::Security security) const {
    Relay relay;
    relay.host = "127.0.0.1";
    relay.port = port_;
    relay.security = security;
    return relay;
}

std::vector<Taken> Sink::taken() const {
    std::vector<Taken> all;
    std::ifstream log(folder_.path() / "log");
    for (std::string line; std::getline(log, line);) {
        std::istringstream fields(line);
        Taken one;
        for (auto* field : {&one.connection, &one.message_id, &one.sender, &one.recipient, &one.sha256, &one.bytes,
                            &one.security, &one.user}) {
            std::getline(fields, *field, '\t');
        }
        all.push_back(one);
    }
    return all;
}

void Sink::rules(const std::string& lines) {
    write_file(folder_.path() / "rules.new", lines);
    std::filesystem::rename(folder_.path() / "rules.new", folder_.path() / "rules");
}

Certificate::Certificate(const std::filesystem::path& folder, const std::string& name, Validity validity)
    : certificate((folder / "certificate.pem").string()), key((folder / "key.pem").string()) {
    bool address = name.find_first_not_of("0123456789.") == std::string::npos;
    auto also = std::string("subjectAltName=") + (address ? "IP:" : "DNS:") + name;
    auto request = (folder / "request.pem").string();
    Child asking({"/usr/bin/openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                  "-nodes", "-subj", "/CN=" + name, "-addext", also, "-addext", "basicConstraints=CA:TRUE", "-keyout",
                  key, "-out", request});
    bool asked = asking.wait() == 0;
    Child signing({"/usr/bin/openssl", "x509", "-req", "-in", request, "-signkey", key, "-copy_extensions", "copyall",
                   "-days", validity == Validity::kNow ? "2" : "-1", "-out", certificate});
    if (!asked || signing.wait() != 0) throw std::runtime_error("openssl made no certificate");
}

std::vector<std::string> Certificate::options(const std::string& security) const {
    return {"--security", security, "--certificate", certificate, "--key", key};
}

Parcel parcel(const std::string& message_id) {
    Parcel one;
    one.message_id = message_id;
    one.from_address = "pilnveide@dienests.example";
    one.from_name = "Paraugnovada Sociālais dienests";
    one.to_address = "nodala@dienests.example";
    one.to_name = "Klientu apkalpošanas nodaļas vadītāja";
    one.reply_to = "vaditaja@dienests.example";
    one.subject = "Lūdzam ziņot par 3 pasākumiem līdz 7. oktobrim";
    one.text = "Labdien!\n\nNoslēdzas 3. ceturksnis.\n";
    one.html = "<p>Labdien!</p>\n<p>Noslēdzas 3. ceturksnis.</p>\n";
    one.date = "Wed, 30 Sep 2026 09:00:00 +0300";
    one.language = "lv";
    return one;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace pilnveide::mail
