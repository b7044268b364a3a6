#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::web {

enum class Method { kGet, kPost };  // HEAD arrives as kGet; the edge leaves the body out

// A file of a form: the name that it had on the sender's computer, and its bytes as they came, which may be anything.
struct Upload {
    std::string name;
    std::string bytes;
};

// What a browser asked, after the edge (web/server) has refused what is malformed or too large. All texts are valid
// UTF-8 without control characters but line breaks (in form values, as \n).
struct Request {
    Method method = Method::kGet;
    std::string path;  // decoded, without the query
    std::map<std::string, std::string> query;
    std::multimap<std::string, std::string> form;  // of a POST
    std::multimap<std::string, Upload> files;      // of a POST with files; a field without one has an empty name
    std::map<std::string, std::string> cookies;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string from;                            // the client's address (after proxy.trusted)
    bool over_https = false;

    // A form's field, or "" when it was not sent. A field sent twice counts as not sent, but for check boxes read from
    // `form`.
    [[nodiscard]] std::string field(std::string_view name) const;
};

}  // namespace pilnveide::web
