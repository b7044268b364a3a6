#pragma once

#include "web/response.h"

#include <string>

namespace pilnveide::server {

// How an answer leaves, besides what it says.
struct Leaving {
    bool without_body = false;  // HEAD
    bool last = false;          // the connection is closed after it
    bool over_https = false;    // adds Strict-Transport-Security
    std::string date;           // HTTP date
};

// Status line, the headers that every answer carries (W-06, W-07), its own, its length, the body: all that goes out, in
// one piece. An answer whose own headers hold a control character leaves as 500 without them.
std::string reply_bytes(const web::Response& response, const Leaving& leaving);

// What the edge itself answers to a request that it does not hand on: a short page in both languages.
web::Response refusal(int status);

}  // namespace pilnveide::server
