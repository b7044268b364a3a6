#include "workflow/deadline.h"

namespace pilnveide::workflow {

const WorkingCalendar& calendar_of(const Facts& facts) {
    static const WorkingCalendar by_law;
    static const WorkingCalendar with_moved_days{known_moved_days()};
    return facts.agency.follows_moved_days ? with_moved_days : by_law;
}

std::vector<FieldProblem> date_doubts(const Facts& facts, Date day, Date today, const std::string& field) {
    std::vector<FieldProblem> doubts;
    if (day < today) doubts.push_back({Problem::kDateInPast, field, {iso(day)}});
    const auto& calendar = calendar_of(facts);
    if (!calendar.is_working(day)) {
        const auto first_overdue = calendar.last_timely_day(day) + days{1};
        doubts.push_back({Problem::kDateOnHoliday, field, {iso(day), iso(first_overdue)}});
    }
    return doubts;
}

bool wants_confirmation(const std::vector<FieldProblem>& doubts) {
    return std::ranges::any_of(doubts, [](const auto& doubt) { return doubt.problem == Problem::kDateInPast; });
}

}  // namespace pilnveide::workflow
