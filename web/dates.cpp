#include "web/words.h"

#include <fmt/format.h>

#include <array>

namespace pilnveide::web {
namespace {

// Stems: Latvian weekdays end in -a, in the dative in -ai; months in -is or -s, in the dative in -im or -am.
// Sunday first, as std::chrono::weekday counts.
constexpr std::array<std::string_view, 7> kWeekdayStems{"svētdien",   "pirmdien",  "otrdien", "trešdien",
                                                        "ceturtdien", "piektdien", "sestdien"};
constexpr std::array<std::string_view, 12> kMonthStems{"janvār", "februār", "mart",     "aprīl",  "maij",    "jūnij",
                                                       "jūlij",  "august",  "septembr", "oktobr", "novembr", "decembr"};
constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::chrono::year_month_day split(workflow::Date date) { return std::chrono::year_month_day{date}; }

std::size_t weekday_of(workflow::Date date) { return std::chrono::weekday{date}.c_encoding(); }

// March and May to August end in -s, the other months in -is.
std::string_view dative_ending(unsigned month) { return month == 3 || (month >= 5 && month <= 8) ? "am" : "im"; }

}  // namespace

std::string Words::day(workflow::Date date) {
    const auto d = split(date);
    return fmt::format("{:02}.{:02}.{:04}.", static_cast<unsigned>(d.day()), static_cast<unsigned>(d.month()),
                       static_cast<int>(d.year()));
}

std::string Words::weekday(workflow::Date date) const {
    if (code() == "en") return std::string(kWeekdays[weekday_of(date)]);
    return fmt::format("{}a", kWeekdayStems[weekday_of(date)]);
}

std::string Words::until_weekday(workflow::Date date) const {
    if (code() == "en") return std::string(kWeekdays[weekday_of(date)]);
    return fmt::format("{}ai", kWeekdayStems[weekday_of(date)]);
}

std::string Words::until_day(workflow::Date date) const {
    const auto d = split(date);
    const auto month = static_cast<unsigned>(d.month());
    const auto day_of_month = static_cast<unsigned>(d.day());
    if (code() == "en") return fmt::format("{} {}", day_of_month, kMonths[month - 1]);
    return fmt::format("{}. {}{}", day_of_month, kMonthStems[month - 1], dative_ending(month));
}

std::string Words::quarter(workflow::Quarter quarter) const {
    if (code() == "en") return fmt::format("quarter {} of {}", quarter.number, quarter.year);
    return fmt::format("{}. gada {}. ceturksnis", quarter.year, quarter.number);
}

}  // namespace pilnveide::web
