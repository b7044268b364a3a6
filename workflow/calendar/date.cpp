#include "workflow/calendar/date.h"

#include <fmt/format.h>

#include <charconv>

namespace pilnveide::workflow {
namespace {

using namespace std::chrono;

// Takes one to `most` digits (at least `least`) off the front of the text.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t length = 0;
    while (length < text.size() && length < most && text[length] >= '0' && text[length] <= '9') ++length;
    if (length < least) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + length, number);
    text.remove_prefix(length);
    return number;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

void skip_spaces(std::string_view& text) {
    while (take(text, ' ')) {
    }
}

std::optional<Date> real_day(int y, int m, int d) {
    year_month_day day{year{y}, month{static_cast<unsigned>(m)}, std::chrono::day{static_cast<unsigned>(d)}};
    if (!day.ok()) return std::nullopt;
    return Date{day};
}

std::optional<Date> take_iso_day(std::string_view& text) {
    auto y = take_number(text, 4, 4);
    if (!y || !take(text, '-')) return std::nullopt;
    auto m = take_number(text, 2, 2);
    if (!m || !take(text, '-')) return std::nullopt;
    auto d = take_number(text, 2, 2);
    if (!d) return std::nullopt;
    return real_day(*y, *m, *d);
}

std::optional<seconds> take_time_of_day(std::string_view& text) {
    auto h = take_number(text, 2, 2);
    if (!h || *h > 23 || !take(text, ':')) return std::nullopt;
    auto m = take_number(text, 2, 2);
    if (!m || *m > 59 || !take(text, ':')) return std::nullopt;
    auto s = take_number(text, 2, 2);
    if (!s || *s > 59) return std::nullopt;
    if (take(text, '.') && !take_number(text, 1, 9)) return std::nullopt;  // whole seconds are kept
    return hours{*h} + minutes{*m} + seconds{*s};
}

std::optional<seconds> take_offset(std::string_view& text) {
    if (take(text, 'Z') || take(text, 'z')) return seconds{0};
    int sign = take(text, '+') ? 1 : take(text, '-') ? -1 : 0;
    if (sign == 0) return std::nullopt;
    auto h = take_number(text, 2, 2);
    if (!h || *h > 23 || !take(text, ':')) return std::nullopt;
    auto m = take_number(text, 2, 2);
    if (!m || *m > 59) return std::nullopt;
    return sign * (hours{*h} + minutes{*m});
}

std::optional<Date> day_from_dots(std::string_view text) {
    auto d = take_number(text, 1, 2);
    if (!d || !take(text, '.')) return std::nullopt;
    skip_spaces(text);
    auto m = take_number(text, 1, 2);
    if (!m || !take(text, '.')) return std::nullopt;
    skip_spaces(text);
    auto y = take_number(text, 4, 4);
    if (!y) return std::nullopt;
    take(text, '.');
    if (!text.empty()) return std::nullopt;
    return real_day(*y, *m, *d);
}

}  // namespace

std::string iso(Date day) {
    year_month_day civil{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                       static_cast<unsigned>(civil.day()));
}

std::optional<Date> date_from_iso(std::string_view text) {
    auto day = take_iso_day(text);
    if (!text.empty()) return std::nullopt;
    return day;
}

std::optional<Date> date_from_typed(std::string_view text) {
    skip_spaces(text);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    auto day = date_from_iso(text);
    if (!day) day = day_from_dots(text);
    if (!day || year_of(*day) < 1990 || year_of(*day) > 2199) return std::nullopt;
    return day;
}

std::string iso(Instant instant) {
    auto day = floor<days>(instant);
    hh_mm_ss clock{instant - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(Date{day.time_since_epoch()}), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

std::optional<Instant> instant_from_iso(std::string_view text) {
    auto day = take_iso_day(text);
    if (!day || !(take(text, 'T') || take(text, 't') || take(text, ' '))) return std::nullopt;
    auto time = take_time_of_day(text);
    if (!time) return std::nullopt;
    auto offset = take_offset(text);
    if (!offset || !text.empty()) return std::nullopt;
    return Instant{day->time_since_epoch() + *time - *offset};
}

}  // namespace pilnveide::workflow
