#pragma once

#include "daemon/mail/mailer.h"

#include <string>

namespace pilnveide::mail {

// Why this parcel must never be sent, for the log: a control character in a header, an address that is none. Empty when
// it may be. Mailers give kFailed with this text.
std::string obstacle(const Parcel& parcel);

// The bytes of the message (RFC 5322, MIME): headers, then text and HTML as alternatives, or the text alone. Every line
// ends in CRLF and is short ASCII. The same parcel gives the same bytes, so that every retry sends what was sent
// before. The parcel has no obstacle.
std::string message_bytes(const Parcel& parcel);

}  // namespace pilnveide::mail
