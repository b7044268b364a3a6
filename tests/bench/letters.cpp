// Letters a second to smtp-sink (package postfix): our mailer beside bare libcurl, which sends ready bytes over one
// kept connection. Prints both and their ratio. Usage: bench_letters PORT COUNT, with smtp-sink listening on
// 127.0.0.1:PORT.
#include "daemon/mail/mime.h"
#include "daemon/mail/smtp_mailer.h"
#include "daemon/system_clock.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string>

using namespace pilnveide::mail;

namespace {

constexpr int kRounds = 9;  // the best one counts

Parcel letter(int number) {
    Parcel parcel;
    parcel.message_id = fmt::format("bench.{}@dienests.example", number);
    parcel.from_address = "pilnveide@dienests.example";
    parcel.from_name = "Paraugnovada Sociālais dienests";
    parcel.to_address = "nodala@dienests.example";
    parcel.to_name = "Klientu apkalpošanas nodaļas vadītāja";
    parcel.subject = "Lūdzam ziņot par 3 pasākumiem līdz 7. oktobrim";
    for (int line = 0; line < 40; ++line) parcel.text += "Lūdzam īsi pastāstīt, kā Jums veicas ar pasākumiem.\n";
    parcel.html = "<p>" + parcel.text + "</p>\n";
    parcel.date = "Wed, 30 Sep 2026 09:00:00 +0300";
    parcel.language = "lv";
    return parcel;
}

struct Bytes {
    std::string_view rest;
};

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* data) {
    auto& bytes = *static_cast<Bytes*>(data);
    auto taken = std::min(size * count, bytes.rest.size());
    std::memcpy(to, bytes.rest.data(), taken);
    bytes.rest.remove_prefix(taken);
    return taken;
}

bool send_bare(CURL* curl, const std::string& url, const std::string& message) {
    curl_easy_reset(curl);
    Bytes bytes{message};
    std::string recipient = "<nodala@dienests.example>";
    curl_slist recipients{recipient.data(), nullptr};
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, "<pilnveide@dienests.example>");
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, &recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &on_read);
    curl_easy_setopt(curl, CURLOPT_READDATA, &bytes);
    return curl_easy_perform(curl) == CURLE_OK;
}

template <class Send>
double a_second(int count, Send send) {
    auto start = pilnveide::daemon::steady_now();
    for (int number = 0; number < count; ++number) {
        if (!send(number)) return 0;
    }
    return count / std::chrono::duration<double>(pilnveide::daemon::steady_now() - start).count();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return fmt::print(stderr, "usage: bench_letters PORT COUNT\n"), 2;
    Relay relay;
    relay.host = "127.0.0.1";
    relay.port = static_cast<std::uint16_t>(std::stoi(argv[1]));
    relay.security = Relay::Security::kPlain;
    int count = std::stoi(argv[2]);
    SmtpMailer mailer(relay);
    CURL* curl = curl_easy_init();
    auto url = fmt::format("smtp://127.0.0.1:{}", relay.port);
    auto ready = message_bytes(letter(0));
    double ours = 0;
    double bare = 0;
    for (int round = 0; round < kRounds; ++round) {  // in turns, so that other work on the machine hits both
        ours = std::max(ours, a_second(count, [&](int number) {
                            return mailer.send(letter(number)).kind == Outcome::Kind::kSent;
                        }));
        bare = std::max(bare, a_second(count, [&](int) { return send_bare(curl, url, ready); }));
    }
    curl_easy_cleanup(curl);
    fmt::print("ours {:.0f} letters/s, bare libcurl {:.0f} letters/s, ratio {:.2f}\n", ours, bare,
               bare > 0 ? ours / bare : 0);
    return ours > 0 && bare > 0 ? 0 : 1;
}
