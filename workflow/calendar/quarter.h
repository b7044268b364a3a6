#pragma once

#include "workflow/calendar/date.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pilnveide::workflow {

// A calendar quarter: the rhythm of progress reports and reviews (facts.md 1, "review of plan progress").
struct Quarter {
    int year = 0;
    int number = 1;  // 1 to 4

    auto operator<=>(const Quarter&) const = default;

    [[nodiscard]] Date first_day() const;
    [[nodiscard]] Date last_day() const;
    [[nodiscard]] Quarter next() const;
    [[nodiscard]] Quarter previous() const;
    [[nodiscard]] std::string text() const;  // "2026-Q3": as in the record, in keys and in URLs

    static Quarter of(Date day);
    static std::optional<Quarter> from_text(std::string_view text);
};

}  // namespace pilnveide::workflow
