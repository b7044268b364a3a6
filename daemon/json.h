#pragma once

#include "workflow/id.h"

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace pilnveide::daemon {

// A JSON value for `--json` and the log, written once and never read back. Names keep the order in which they were set.
// Ids are strings: a 63-bit number does not survive most readers. Text is UTF-8; what is not becomes U+FFFD. Copies
// share what they hold.
class Json {
public:
    Json();  // null
    Json(std::string_view text);
    Json(const std::string& text) : Json(std::string_view(text)) {}
    Json(const char* text) : Json(std::string_view(text)) {}
    template <std::same_as<bool> Bool>
    Json(Bool value) : Json(Truth{value}) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Json(Number value) : Json(Whole{static_cast<std::int64_t>(value)}) {}
    template <class Of>
    Json(workflow::Id<Of> id) : Json(id.text()) {}

    static Json object();
    static Json array();

    // On an object, or on an array; both give the same value back, so that calls can be strung together.
    Json& set(std::string_view name, const Json& value);
    Json& add(const Json& value);

    [[nodiscard]] std::string text() const;    // on one line
    [[nodiscard]] std::string pretty() const;  // for people, ending in a line break

private:
    struct Truth {
        bool value;
    };
    struct Whole {
        std::int64_t value;
    };
    struct Value;
    explicit Json(Truth value);
    explicit Json(Whole value);
    std::shared_ptr<Value> value_;
};

}  // namespace pilnveide::daemon
