#include "workflow/calendar/working_calendar.h"

namespace pilnveide::workflow {

const std::vector<MovedDay>& known_moved_days() {
    static const std::vector<MovedDay> known{
        {date(2018, 4, 21), true},  {date(2018, 4, 30), false},  {date(2023, 5, 5), false},
        {date(2023, 5, 20), true},  {date(2024, 12, 14), true},  {date(2024, 12, 23), false},
        {date(2024, 12, 28), true}, {date(2024, 12, 30), false}, {date(2025, 5, 2), false},
        {date(2025, 5, 10), true},  {date(2025, 11, 8), true},   {date(2025, 11, 17), false},
        {date(2026, 1, 2), false},  {date(2026, 1, 17), true},   {date(2026, 6, 22), false},
        {date(2026, 6, 27), true},
    };
    return known;
}

}  // namespace pilnveide::workflow
