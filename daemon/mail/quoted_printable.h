#pragma once

#include <string>
#include <string_view>

namespace pilnveide::mail {

// A text in quoted-printable (RFC 2045, 6.7): lines of at most 76 characters that end in CRLF, pure ASCII. A line break
// of the text (\n or \r\n) stays one; any other control character but the tab is encoded. A dot or "From " at the start
// of a line is encoded too, so that no relay on the way has to treat the line as special.
std::string quoted_printable(std::string_view text);

}  // namespace pilnveide::mail
