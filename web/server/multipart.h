#pragma once

#include "web/request.h"
#include "web/server/head.h"

#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::server {

// The boundary of "multipart/form-data; boundary=…" (RFC 2046, 5.1.1: 1 to 70 characters of its set); nothing for any
// other type and for a boundary that is none.
std::optional<std::string> boundary_of(std::string_view content_type);

// Reads a form with files (RFC 7578) as browsers send it, and nothing else: the body begins with the boundary and ends
// with its closing, each part has one Content-Disposition with a name. A part with a file name becomes a file, its
// bytes as they are; every other one a field, clean UTF-8 with line breaks as \n. 400 for what is malformed, 413 for
// more than kMostFormFields parts.
Read<void> read_multipart(std::string_view body, const std::string& boundary, web::Request& request);

}  // namespace pilnveide::server
