#pragma once

#include "workflow/notices/forecast.h"

#include <optional>
#include <vector>

namespace pilnveide::workflow {

// One notice that another forecast says on another day, or not at all, or for the first time.
struct Shift {
    NoticeKey key;  // of a request: without its id, which each forecast makes anew
    std::optional<Date> before;
    std::optional<Date> after;
};

// What differs between two forecasts of the same days; by the day it was or will be said, then by key.
std::vector<Shift> shifts(const std::vector<Departure>& before, const std::vector<Departure>& after);

}  // namespace pilnveide::workflow
