#include "web/server/reply.h"

#include "web/server/head.h"

#include <Poco/Net/HTTPResponse.h>

#include <algorithm>
#include <string_view>

namespace pilnveide::server {
namespace {

// No script runs here, so none is allowed.
constexpr std::string_view kAlways =
    "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; script-src 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";

bool is_plain(const web::Response& response) {
    auto plain = [](std::string_view text) {
        return std::ranges::none_of(text, [](char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; });
    };
    return plain(response.type) && std::ranges::all_of(response.headers, [&](const auto& header) {
               return plain(header.first) && plain(header.second);
           });
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

// In both languages: the page is for a request that was not understood, so nobody knows the reader's.
struct Saying {
    int status;
    std::string_view latvian;
    std::string_view english;
};
constexpr Saying kSayings[] = {
    {408, "Pieprasījums neatnāca laikā. Pārbaudiet savienojumu un mēģiniet vēlreiz.",
     "The request did not arrive in time. Check your connection and try again."},
    {413, "Teksta ir vairāk, nekā vienā reizē varam saņemt. Atgriezieties, saīsiniet to un saglabājiet vēlreiz.",
     "This is more text than can be taken at once. Go back, shorten it and save again."},
    {414, "Adrese ir pārāk gara. Atveriet sākumlapu un sāciet no turienes.",
     "The address is too long. Open the start page and begin there."},
    {415, "Šādu veidlapu nepieņemam. Atveriet lapu no jauna un aizpildiet to pārlūkā.",
     "This kind of form is not accepted. Open the page again and fill it in with a browser."},
    {431, "Pārlūks atsūtīja pārāk daudz sīkdatņu. Izdzēsiet šīs vietnes sīkdatnes un mēģiniet vēlreiz.",
     "The browser sent too many cookies. Delete the cookies of this site and try again."},
    {429, "No šīs vietas ir atvērts pārāk daudz savienojumu. Lūdzu, mēģiniet pēc brīža.",
     "There are too many connections from this place. Please try again in a moment."},
    {500, "Notika sistēmas kļūda. Mēģiniet vēlreiz; ja atkārtojas, pastāstiet administratoram.",
     "Something failed in the system. Try again; if it happens again, tell the administrator."},
};
constexpr Saying kOther{400, "Šo pieprasījumu nevarēja saprast. Atveriet lapu no jauna un mēģiniet vēlreiz.",
                        "This request could not be understood. Open the page again and try once more."};

}  // namespace

std::string reply_bytes(const web::Response& response, const Leaving& leaving) {
    if (!is_plain(response)) return reply_bytes(refusal(500), leaving);
    auto status = static_cast<Poco::Net::HTTPResponse::HTTPStatus>(response.status);
    std::string bytes;
    bytes.reserve(1024 + response.body.size());
    auto add = [&](auto... parts) { (bytes.append(parts), ...); };
    add("HTTP/1.1 ", std::to_string(response.status), " ", Poco::Net::HTTPResponse::getReasonForStatus(status), "\r\n");
    add("Date: ", leaving.date, "\r\n", kAlways);
    if (!response.may_be_kept) add("Cache-Control: no-store\r\n");
    if (leaving.over_https) add("Strict-Transport-Security: max-age=31536000\r\n");
    for (const auto& [name, value] : response.headers) add(name, ": ", value, "\r\n");
    if (has_body(response.status)) {
        add("Content-Type: ", response.type, "\r\nContent-Length: ", std::to_string(response.body.size()), "\r\n");
    }
    add("Connection: ", leaving.last ? "close" : "keep-alive", "\r\n\r\n");
    if (has_body(response.status) && !leaving.without_body) add(response.body);
    return bytes;
}

web::Response refusal(int status) {
    const auto* saying = std::ranges::find(kSayings, status, &Saying::status);
    if (saying == std::end(kSayings)) saying = &kOther;
    web::Response response;
    response.status = status;
    response.body.append("<!doctype html>\n<html lang=\"lv\">\n<head><meta charset=\"utf-8\"><title>Pilnveide</title>")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<link rel=\"stylesheet\" href=\"/static/pilnveide.css\"></head>\n<body><main><h1>Pilnveide</h1>\n<p>")
        .append(saying->latvian)
        .append("</p>\n<p lang=\"en\">")
        .append(saying->english)
        .append(
            "</p>\n<p><a href=\"/\">Uz sākumlapu · <span lang=\"en\">To the start "
            "page</span></a></p></main></body></html>\n");
    if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST");
    return response;
}

}  // namespace pilnveide::server
