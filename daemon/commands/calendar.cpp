#include "daemon/commands.h"
#include "daemon/json.h"
#include "workflow/calendar/holidays.h"
#include "workflow/calendar/working_calendar.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace pilnveide::daemon {
namespace {

using namespace workflow;

// A free day's name, or why a day is worked; empty on an ordinary day.
std::string name_of(Date day) {
    for (const auto& holiday : holidays(year_of(day)))
        if (holiday.day == day) return std::string(holiday.name_lv);
    for (const auto& moved : known_moved_days())
        if (moved.day == day) return moved.working ? "pārcelta darba diena" : "pārcelta brīvdiena";
    return {};
}

}  // namespace

Exit run_calendar(Call& call) {
    auto from = date_from_iso(call.arguments.value("--from"));
    auto to = date_from_iso(call.arguments.value("--to"));
    if (call.arguments.words.empty() || call.arguments.words.front() != "list" || !from || !to || *to < *from)
        return call.refuse(kMisused, "say which days: pilnveide calendar list --from 2026-01-01 --to 2026-12-31");
    WorkingCalendar calendar(known_moved_days());
    auto all = Json::array();
    for (auto day = *from; day <= *to; day += days{1}) {
        all.add(
            Json::object().set("date", iso(day)).set("working", calendar.is_working(day)).set("name", name_of(day)));
        if (!call.json())
            fmt::print(call.out, "{}  {:<7} {}\n", iso(day), calendar.is_working(day) ? "working" : "free",
                       name_of(day));
    }
    if (call.json()) fmt::print(call.out, "{}\n", all.text());
    return kDone;
}

}  // namespace pilnveide::daemon
