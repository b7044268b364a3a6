#include "daemon/settings_rules.h"

#include "daemon/mail/address.h"

#include <arpa/inet.h>

#include <algorithm>

namespace pilnveide::daemon {
namespace {

using Method = Settings::Mail::Method;
using Security = Settings::Mail::Security;

class Rules {
public:
    explicit Rules(const Loaded& loaded) : loaded_(loaded) {}

    void unless(bool good, std::string_view key, std::string_view text) {
        if (!good) findings.push_back(loaded_.finding(key, text));
    }

    std::vector<Finding> findings;

private:
    const Loaded& loaded_;
};

bool is_address(const std::string& host) {
    in6_addr any{};
    return ::inet_pton(AF_INET, host.c_str(), &any) == 1 || ::inet_pton(AF_INET6, host.c_str(), &any) == 1;
}

bool is_host(const std::string& host) {
    return is_address(host) ||
           (!host.empty() && host.front() != '-' && std::all_of(host.begin(), host.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
           }));
}

// The name in "https://name:port/path".
std::string host_of(const std::string& url) {
    auto start = url.find("://");
    if (start == std::string::npos) return {};
    auto rest = url.substr(start + 3);
    if (rest.starts_with('[')) return rest.substr(1, rest.find(']') - 1);
    return rest.substr(0, rest.find_first_of(":/"));
}

bool is_public_url(const std::string& url) {
    bool scheme = url.starts_with("https://") || url.starts_with("http://");
    return scheme && is_host(host_of(url)) && url.find_first_of(" ?#\"'<>\\@") == std::string::npos;
}

bool is_https(const std::string& url) { return url.starts_with("https://"); }

void check_web(const Loaded& loaded, Rules& rules) {
    const auto& web = loaded.settings.web;
    bool tls = !web.certificate_file.empty() && !web.key_file.empty();
    rules.unless(web.certificate_file.empty() == web.key_file.empty(),
                 web.key_file.empty() ? "web.certificate_file" : "web.key_file",
                 "needs the other of web.certificate_file and web.key_file beside it");
    rules.unless(is_host(web.host), "web.host", "must be an address or a name, such as 127.0.0.1");
    bool told = loaded.has("web.public_url");
    rules.unless(web.port != 0 || told, "web.port",
                 "takes any free port when it is 0, and letters could not link to it; say a port, or web.public_url");
    rules.unless(!told || is_public_url(web.public_url), "web.public_url",
                 "must look like https://pilnveide.novads.lv");
    rules.unless(!told || is_https(web.public_url) || is_loopback(host_of(web.public_url)), "web.public_url",
                 "must begin with https:// unless it means this computer; browsers keep the sign-in over HTTPS only");
    rules.unless(tls || !is_host(web.host) || is_loopback(web.host) || is_https(web.public_url), "web.host",
                 "would show the console to the network without HTTPS; keep 127.0.0.1 behind a web server, or set "
                 "web.certificate_file and "
                 "web.key_file, or say in web.public_url that https:// stands in front");
    const auto& trusted = loaded.settings.proxy.trusted;
    rules.unless(trusted.empty() || is_address(trusted), "proxy.trusted", "must be one address, such as 127.0.0.1");
}

void check_relay(const Loaded& loaded, Rules& rules) {
    const auto& mail = loaded.settings.mail;
    rules.unless(loaded.has("web.public_url"), loaded.has("mail.method") ? "mail.method" : "web.public_url",
                 "smtp needs web.public_url: letters link to it");
    rules.unless(loaded.has("mail.from_address"), "mail.method", "smtp needs mail.from_address");
    rules.unless(!mail.host.empty(), "mail.method", "smtp needs mail.host");
    rules.unless(mail.host.empty() || is_host(mail.host), "mail.host", "must be a name or an address");
    rules.unless(mail.security != Security::kPlain || is_loopback(mail.host), "mail.security",
                 "plain is for a relay on this computer only; use starttls or tls");
    rules.unless(mail.security != Security::kPlain || mail.user.empty(), "mail.user",
                 "would sign in without TLS; use starttls or tls");
    rules.unless(mail.user.empty() == mail.password_file.empty(),
                 mail.user.empty() ? "mail.password_file" : "mail.user",
                 "needs the other of mail.user and mail.password_file beside it");
}

}  // namespace

bool is_loopback(std::string_view host) {
    in_addr four{};
    if (::inet_pton(AF_INET, std::string(host).c_str(), &four) == 1) return host.starts_with("127.");
    return host == "localhost" || host == "::1";
}

std::vector<Finding> broken_rules(const Loaded& loaded) {
    Rules rules(loaded);
    const auto& settings = loaded.settings;
    rules.unless(
        settings.database.kind == Settings::Database::Kind::kSqlite || !settings.database.connection_file.empty(),
        "database.kind", "postgresql needs database.connection_file");
    check_web(loaded, rules);
    if (settings.mail.method == Method::kSmtp) check_relay(loaded, rules);
    rules.unless(mail::may_be_posted(settings.mail.from_address), "mail.from_address", "is not an e-mail address");
    const auto& bounce = settings.mail.bounce_address;
    rules.unless(bounce.empty() || mail::may_be_posted(bounce), "mail.bounce_address", "is not an e-mail address");
    // The standard allows 64 bytes before the @ (RFC 5321, 4.5.3.1.1); 25 of them name the letter.
    rules.unless(bounce.find('@') == std::string::npos || bounce.find('@') <= 39, "mail.bounce_address",
                 "is too long; at most 39 characters may stand before the @");
    return rules.findings;
}

}  // namespace pilnveide::daemon
