#pragma once

#include <string_view>

namespace pilnveide::mail {

// Whether an address may stand in an envelope and a header as it is: local part and domain of plain ASCII (RFC 5321
// without quoted local parts and address literals), at most 254 bytes, no leading "-". Libraries hand an address to the
// relay unchecked, so a line break in it would be a command of its own (M-11).
bool may_be_posted(std::string_view address);

// Whether a Message-ID may stand in a header and as a file name: letters, digits and . _ - + = around one @.
bool is_message_id(std::string_view id);

}  // namespace pilnveide::mail
