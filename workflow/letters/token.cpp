#include "workflow/letters/token.h"

#include "workflow/fault.h"

#include <fmt/format.h>
#include <sodium.h>

#include <initializer_list>
#include <vector>

namespace pilnveide::workflow {
namespace {

using Seal = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

constexpr std::string_view kLetters =
    "abcdefghijklmnopqrstuvwxyz234567";  // RFC 4648 in lower case: survives any mail program
constexpr std::size_t kIdLetters = 13;
constexpr std::size_t kSealLetters = 52;  // 256 bits, five a letter

// Asked before each use of randomness: it chooses the system's source, once, safely from any thread.
void start_sodium() {
    if (sodium_init() < 0) throw Broken{"libsodium found no source of random numbers"};
}

std::string base32(const unsigned char* bytes, std::size_t size) {
    std::string text;
    unsigned pending = 0;
    unsigned bits = 0;
    for (std::size_t at = 0; at < size; ++at) {
        pending = (pending << 8) | bytes[at];
        for (bits += 8; bits >= 5; bits -= 5) text += kLetters[(pending >> (bits - 5)) & 31];
        pending &= (1u << bits) - 1;
    }
    if (bits > 0) text += kLetters[(pending << (5 - bits)) & 31];
    return text;
}

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

// The library takes unsigned char alone.
const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

Seal seal_of(const Key& key, std::initializer_list<std::string_view> parts) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    for (auto part : parts) crypto_auth_hmacsha256_update(&state, bytes_of(part), part.size());
    Seal seal;
    crypto_auth_hmacsha256_final(&state, seal.data());
    return seal;
}

}  // namespace

std::string link_token(const Key& key, Id<Agency> agency, const Link& link) {
    auto claimed = fmt::format("link\n{}\n{}\n{}\n", agency.text(), link.id.text(), link.epoch);
    auto seal = seal_of(key, {claimed});
    return agency.text() + link.id.text() + base32(seal.data(), seal.size());
}

std::optional<TokenClaim> token_claim(std::string_view token) {
    if (token.size() != 2 * kIdLetters + kSealLetters) return std::nullopt;
    if (token.find_first_not_of(kLetters) != std::string_view::npos) return std::nullopt;
    auto agency = Id<Agency>::from_text(token.substr(0, kIdLetters));
    auto link = Id<Link>::from_text(token.substr(kIdLetters, kIdLetters));
    if (!agency || !link) return std::nullopt;
    return TokenClaim{*agency, *link};
}

bool token_is_of(std::string_view token, const Key& key, Id<Agency> agency, const Link& link) {
    auto right = link_token(key, agency, link);
    return token.size() == right.size() && sodium_memcmp(token.data(), right.data(), right.size()) == 0;
}

std::string return_mark(const Key& key, Id<Agency> agency, std::int64_t letter) {
    constexpr std::size_t kMarkLetters = 10;
    auto seal = seal_of(key, {fmt::format("return\n{}\n{}\n", agency.text(), letter)});
    return base32(seal.data(), seal.size()).substr(0, kMarkLetters);
}

std::string history_seal(const Key& key, std::string_view previous_seal, std::string_view line) {
    // Lengths keep apart what would else run together.
    auto heading = fmt::format("history\n{}\n", previous_seal.size());
    auto seal = seal_of(key, {heading, previous_seal, line});
    return hex(seal.data(), seal.size());
}

std::string digest(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(hash.data(), bytes_of(bytes), bytes.size());
    return hex(hash.data(), hash.size());
}

std::string random_token(std::size_t bytes) {
    start_sodium();
    std::vector<unsigned char> drawn(bytes);
    randombytes_buf(drawn.data(), drawn.size());
    return base32(drawn.data(), drawn.size());
}

}  // namespace pilnveide::workflow
