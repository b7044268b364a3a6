#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilnveide::mail {

// A message that came from outside, or a part of it: fields and body (RFC 5322, RFC 2045). Reading never fails: what is
// malformed is passed over, what is above a limit is not looked at.
struct MailPart {
    std::vector<std::pair<std::string, std::string>> fields;  // names in lower case; values unfolded
    std::string body;                                         // as it came; lines end in \n

    // The first field of this name, or "".
    [[nodiscard]] std::string_view field(std::string_view name) const;
    // "multipart/report", in lower case; "text/plain" when there is none.
    [[nodiscard]] std::string type() const;
    // A parameter of Content-Type, as it came: parameter("boundary").
    [[nodiscard]] std::string parameter(std::string_view name) const;
    // The body without its transfer encoding (base64, quoted-printable).
    [[nodiscard]] std::string text() const;
};

inline constexpr std::size_t kLongestMail = 256 * 1024;  // bytes that are looked at
inline constexpr std::size_t kMostFields = 400;          // of one part
inline constexpr std::size_t kMostParts = 64;
inline constexpr int kDeepest = 8;  // multiparts within multiparts

// Takes fields and body apart. Lines may end in \r\n, \n or a mix of them.
MailPart read_part(std::string_view bytes);

// All parts that are no multiparts, in their order; a message that is attached is one part and not looked into.
std::vector<MailPart> leaves_of(const MailPart& whole);

// In lower case, ASCII alone.
std::string lower(std::string_view text);

}  // namespace pilnveide::mail
