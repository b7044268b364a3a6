#pragma once

#include "workflow/calendar/date.h"

#include <string_view>
#include <vector>

namespace pilnveide::workflow {

struct Holiday {
    Date day;
    std::string_view name_lv;
    std::string_view name_en;
    bool substitute = false;  // free because the holiday itself fell on a weekend
};

// The public holidays of Latvia in a year, in order of day: fixed ones, those that move with Easter, Mother's Day,
// Pentecost, and the substitute days of 4 May and 18 November. 31 December is one. Source: requirements, section 9.
// Song Festival closing days are data of known years.
std::vector<Holiday> holidays(int year);

// Whether the day is among them; makes no list, so that counting working days is cheap.
bool is_holiday(Date day);

}  // namespace pilnveide::workflow
