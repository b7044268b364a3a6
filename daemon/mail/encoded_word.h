#pragma once

#include <string>
#include <string_view>

namespace pilnveide::mail {

// A header with unstructured text ("Subject"), with its CRLF: as it stands when it is short ASCII, else in encoded
// words (RFC 2047, B encoding, UTF-8). An encoded word has at most 75 characters, a line of them at most 76, and none
// splits a character. The text holds no control characters; see obstacle() in mime.h.
std::string text_header(std::string_view name, std::string_view text);

// A header with one mailbox ("From"): the name quoted or in encoded words, the address as it is. An empty name gives
// the bare address.
std::string mailbox_header(std::string_view name, std::string_view person, std::string_view address);

}  // namespace pilnveide::mail
