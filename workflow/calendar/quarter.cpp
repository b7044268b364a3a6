#include "workflow/calendar/quarter.h"

#include <fmt/format.h>

#include <charconv>

namespace pilnveide::workflow {

using namespace std::chrono;

Date Quarter::first_day() const { return date(year, static_cast<unsigned>(number * 3 - 2), 1); }

Date Quarter::last_day() const { return next().first_day() - days{1}; }

Quarter Quarter::next() const { return number == 4 ? Quarter{year + 1, 1} : Quarter{year, number + 1}; }

Quarter Quarter::previous() const { return number == 1 ? Quarter{year - 1, 4} : Quarter{year, number - 1}; }

std::string Quarter::text() const { return fmt::format("{:04}-Q{}", year, number); }

Quarter Quarter::of(Date day) {
    year_month_day civil{day};
    auto month = static_cast<int>(static_cast<unsigned>(civil.month()));
    return {static_cast<int>(civil.year()), (month + 2) / 3};
}

std::optional<Quarter> Quarter::from_text(std::string_view text) {
    if (text.size() != 7 || text.substr(4, 2) != "-Q" || text[6] < '1' || text[6] > '4') return std::nullopt;
    Quarter quarter{0, text[6] - '0'};
    auto [end, error] = std::from_chars(text.data(), text.data() + 4, quarter.year);
    if (error != std::errc{} || end != text.data() + 4 || quarter.year < 0) return std::nullopt;
    return quarter;
}

}  // namespace pilnveide::workflow
