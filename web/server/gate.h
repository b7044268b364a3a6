#pragma once

#include "web/request.h"
#include "web/server/head.h"

#include <string>

namespace pilnveide::server {

// From a strict header block to what pages read: path, query, cookies, addresses. The form is added by read_form once
// the body is there. `peer` is who connected; its X-Forwarded-* fields count only when it is the trusted proxy.
struct Peer {
    std::string address;
    bool trusted_proxy = false;
    bool over_https = false;
};
Read<web::Request> to_request(const Head& head, const Peer& peer);

// Refuses what is no form of ours, before its body is read: 415 for other types (JSON, plain text).
Read<void> check_body_type(const Head& head);

// The body of a type that check_body_type() let pass: fields, and files when the form carries any.
Read<void> read_form(const Head& head, std::string_view body, web::Request& request);

}  // namespace pilnveide::server
