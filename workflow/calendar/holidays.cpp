#include "workflow/calendar/holidays.h"

#include <algorithm>
#include <array>
#include <optional>

namespace pilnveide::workflow {
namespace {

using namespace std::chrono;

// The same day every year. Requirements, section 9 (law on public holidays, remembrance days and festive days).
struct FixedDay {
    unsigned month;
    unsigned day;
    std::string_view name_lv;
    std::string_view name_en;
    bool moves_off_weekend = false;  // on a Saturday or Sunday the next working day is free
};

constexpr std::array kFixed{
    FixedDay{1, 1, "Jaungada diena", "New Year's Day"},
    FixedDay{5, 1, "Darba svētki", "Labour Day"},
    FixedDay{5, 4, "Latvijas Republikas Neatkarības atjaunošanas diena", "Restoration of Independence Day", true},
    FixedDay{6, 23, "Līgo diena", "Midsummer Eve"},
    FixedDay{6, 24, "Jāņu diena", "Midsummer Day"},
    FixedDay{11, 18, "Latvijas Republikas Proklamēšanas diena", "Proclamation Day of the Republic of Latvia", true},
    FixedDay{12, 24, "Ziemassvētku vakars", "Christmas Eve"},
    FixedDay{12, 25, "Pirmie Ziemassvētki", "Christmas Day"},
    FixedDay{12, 26, "Otrie Ziemassvētki", "Second Day of Christmas"},
    FixedDay{12, 31, "Vecgada diena", "New Year's Eve"},
};

// Days that a decree or a law of their own made free, of the years that are known.
struct DecreedDay {
    Date day;
    std::string_view name_lv;
    std::string_view name_en;
    bool moves_off_weekend = false;
};

constexpr std::string_view kFestivalLv = "Vispārējo latviešu Dziesmu un deju svētku noslēguma diena";
constexpr std::string_view kFestivalEn = "Closing day of the Song and Dance Festival";

constexpr std::array kDecreed{
    DecreedDay{date(2018, 7, 8), kFestivalLv, kFestivalEn, true},
    DecreedDay{date(2018, 9, 24), "Pāvesta Franciska vizītes diena", "Day of the visit of Pope Francis"},
    DecreedDay{date(2023, 5, 29), "Latvijas hokejistu panākumu diena", "Day of the Latvian ice hockey team's success"},
    DecreedDay{date(2023, 7, 9), kFestivalLv, kFestivalEn, true},
};

// Days that move with Easter Sunday.
struct EasterDay {
    int after;  // days
    std::string_view name_lv;
    std::string_view name_en;
};

constexpr std::array kEaster{
    EasterDay{-2, "Lielā Piektdiena", "Good Friday"},
    EasterDay{0, "Pirmās Lieldienas", "Easter Sunday"},
    EasterDay{1, "Otrās Lieldienas", "Easter Monday"},
    EasterDay{49, "Vasarsvētki", "Pentecost"},
};

// Gregorian computus (Meeus, Jones, Butcher).
Date easter_sunday(int y) {
    int a = y % 19, b = y / 100, c = y % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int march_days = h + l - 7 * m + 22;  // 22 March is the earliest
    return date(y, 3, 1) + days{march_days - 1};
}

Date mothers_day(int y) { return Date{year{y} / May / Sunday[2]}; }

// Both days that have a substitute, and every festival so far, are followed by a plain Monday.
std::optional<Date> substitute_of(Date day) {
    weekday of_week{day};
    if (of_week != Saturday && of_week != Sunday) return std::nullopt;
    return day + (Monday - of_week);
}

bool is_fixed(Date day) {
    year_month_day civil{day};
    return std::ranges::any_of(kFixed, [&](const FixedDay& fixed) {
        return month{fixed.month} == civil.month() && std::chrono::day{fixed.day} == civil.day();
    });
}

bool moves_off_weekend(Date day) {
    year_month_day civil{day};
    auto is_day = [&](const FixedDay& fixed) {
        return fixed.moves_off_weekend && month{fixed.month} == civil.month() &&
               std::chrono::day{fixed.day} == civil.day();
    };
    auto is_decreed = [&](const DecreedDay& decreed) { return decreed.moves_off_weekend && decreed.day == day; };
    return std::ranges::any_of(kFixed, is_day) || std::ranges::any_of(kDecreed, is_decreed);
}

bool is_substitute(Date day) {
    return weekday{day} == Monday && (moves_off_weekend(day - days{1}) || moves_off_weekend(day - days{2}));
}

bool moves_with_easter(Date day) {
    year_month_day civil{day};
    if (civil.month() < March || civil.month() > June) return false;
    auto after = day - easter_sunday(static_cast<int>(civil.year()));
    return std::ranges::any_of(kEaster, [&](const EasterDay& movable) { return days{movable.after} == after; });
}

void add(std::vector<Holiday>& all, const Holiday& holiday, bool moves) {
    all.push_back(holiday);
    auto instead = moves ? substitute_of(holiday.day) : std::nullopt;
    if (instead) all.push_back({*instead, holiday.name_lv, holiday.name_en, true});
}

}  // namespace

std::vector<Holiday> holidays(int y) {
    std::vector<Holiday> all;
    for (const auto& fixed : kFixed) {
        add(all, {date(y, fixed.month, fixed.day), fixed.name_lv, fixed.name_en}, fixed.moves_off_weekend);
    }
    for (const auto& decreed : kDecreed) {
        if (year_of(decreed.day) != y) continue;
        add(all, {decreed.day, decreed.name_lv, decreed.name_en}, decreed.moves_off_weekend);
    }
    for (const auto& movable : kEaster) {
        add(all, {easter_sunday(y) + days{movable.after}, movable.name_lv, movable.name_en}, false);
    }
    add(all, {mothers_day(y), "Mātes diena", "Mother's Day"}, false);
    std::ranges::stable_sort(all, {}, &Holiday::day);
    return all;
}

bool is_holiday(Date day) {
    return is_fixed(day) || is_substitute(day) || moves_with_easter(day) || day == mothers_day(year_of(day)) ||
           std::ranges::any_of(kDecreed, [&](const DecreedDay& decreed) { return decreed.day == day; });
}

}  // namespace pilnveide::workflow
