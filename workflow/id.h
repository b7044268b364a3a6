#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// Writes a 63-bit id as 13 base-32 letters (RFC 4648 alphabet in lower case), as it stands in URLs and JSON.
std::string id_text(std::int64_t value);

// Reads what id_text wrote; nothing for any other text.
std::optional<std::int64_t> id_from_text(std::string_view text);

// The identity of one Of. Random, 63 bits, made by Ids; 0 means "none yet" and is never stored.
// Two ids of different nouns do not mix.
template <class Of>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;

    [[nodiscard]] std::string text() const { return id_text(value); }
    static std::optional<Id> from_text(std::string_view text) {
        if (auto value = id_from_text(text)) return Id{*value};
        return std::nullopt;
    }
};

}  // namespace pilnveide::workflow
