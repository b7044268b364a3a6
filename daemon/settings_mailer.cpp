#include "daemon/settings_mailer.h"

#include "daemon/mail/directory_mailer.h"

namespace pilnveide::daemon {
namespace {

mail::Relay::Security security_of(Settings::Mail::Security security) {
    switch (security) {
        case Settings::Mail::Security::kTls:
            return mail::Relay::Security::kTls;
        case Settings::Mail::Security::kPlain:
            return mail::Relay::Security::kPlain;
        case Settings::Mail::Security::kStarttls:
            break;
    }
    return mail::Relay::Security::kStarttls;
}

}  // namespace

mail::Relay relay_of(const Settings::Mail& settings) {
    mail::Relay relay;
    relay.host = settings.host;
    relay.port = settings.port;
    relay.security = security_of(settings.security);
    relay.user = settings.user;
    if (!settings.password_file.empty()) relay.password = read_secret(settings.password_file);
    relay.ca_file = settings.ca_file.string();
    return relay;
}

std::unique_ptr<mail::Mailer> mailer_of(const Settings::Mail& settings, std::function<void()> waiting) {
    if (settings.method == Settings::Mail::Method::kSmtp)
        return std::make_unique<mail::SmtpMailer>(relay_of(settings), std::move(waiting));
    return std::make_unique<mail::DirectoryMailer>(settings.directory);
}

}  // namespace pilnveide::daemon
