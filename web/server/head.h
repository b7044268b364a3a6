#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace pilnveide::server {

// Why a request is refused before anybody looks at what it wants. The connection is closed after it.
struct Malformed {
    int status = 400;
};

template <class T>
using Read = tl::expected<T, Malformed>;

// Limits of W-02.
inline constexpr std::size_t kMostHeadBytes = 32 * 1024;
inline constexpr std::size_t kMostLineBytes = 4000;
inline constexpr std::size_t kMostTargetBytes = 4096;
inline constexpr std::size_t kMostFields = 60;
inline constexpr std::size_t kMostBodyBytes = 1024 * 1024;
inline constexpr std::size_t kMostFormFields = 1000;

// Finds where a header block ends while it arrives, and refuses at the first byte that can never become right (bare LF
// or CR, control characters, a line or block that is too long), so that nobody waits for the rest.
class HeadScan {
public:
    // Looks at what was not seen yet of `bytes` (always the same block, grown): its length with the empty line, or
    // nothing yet.
    Read<std::optional<std::size_t>> look(std::string_view bytes);

private:
    std::size_t at_ = 0;
    std::size_t line_ = 0;  // where the line begins
    bool first_line_ = true;
};

// A header block, read strictly by RFC 9112: what is ambiguous is refused, never repaired.
struct Head {
    std::string method;                          // GET, HEAD or POST
    std::string target;                          // origin form: begins with "/"
    bool old_version = false;                    // HTTP/1.0
    std::map<std::string, std::string> headers;  // names in lower case; repeated lists joined by ", ", cookies by "; "
    std::size_t body_bytes = 0;
};

// `block` is what HeadScan measured, with the empty line.
Read<Head> read_head(std::string_view block);

}  // namespace pilnveide::server
