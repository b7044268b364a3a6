#pragma once

#include "workflow/letters/link.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// A 256-bit secret from a 0600 file outside of the record.
using Key = std::array<unsigned char, 32>;

// The token of a link: the link's id and the HMAC-SHA-256 of (agency, id, epoch) under the link key, in base-32
// letters; stands in the URL of a letter (`/r/<token>`). Deterministic: every retry and nudge carries the same.
std::string link_token(const Key& key, Id<Agency> agency, const Link& link);

// What a token claims to be; the record must then confirm it with token_is_of, in constant time.
struct TokenClaim {
    Id<Agency> agency;
    Id<Link> link;
};
std::optional<TokenClaim> token_claim(std::string_view token);
bool token_is_of(std::string_view token, const Key& key, Id<Agency> agency, const Link& link);

// Ten letters that show that a letter's return path was made by us: of the HMAC of (agency, letter) under the link key.
std::string return_mark(const Key& key, Id<Agency> agency, std::int64_t letter);

// One step of an agency's history: HMAC-SHA-256 over the previous seal and the canonical line; hex.
std::string history_seal(const Key& key, std::string_view previous_seal, std::string_view line);

// SHA-256 in hex: of session tokens, payloads and approved content.
std::string digest(std::string_view bytes);

// `bytes` random bytes from the system as base-32 letters: session tokens, CSRF tokens.
std::string random_token(std::size_t bytes = 32);

}  // namespace pilnveide::workflow
