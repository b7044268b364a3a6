#include "workflow/notices/shift.h"

#include "workflow/calendar/zone.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace pilnveide::workflow {
namespace {

std::map<NoticeKey, Date> days_of(const std::vector<Departure>& departures) {
    std::map<NoticeKey, Date> all;
    for (const auto& departure : departures) {
        for (const auto& notice : departure.notices) {
            auto key = notice.key;
            if (key.subject.noun == Noun::kRequest) key.subject.id = 0;
            all.emplace(std::move(key), local_day(departure.at));
        }
    }
    return all;
}

}  // namespace

std::vector<Shift> shifts(const std::vector<Departure>& before, const std::vector<Departure>& after) {
    const auto was = days_of(before);
    const auto will = days_of(after);
    std::vector<Shift> all;
    for (const auto& [key, day] : was) {
        const auto now = will.find(key);
        if (now == will.end())
            all.push_back({key, day, std::nullopt});
        else if (now->second != day)
            all.push_back({key, day, now->second});
    }
    for (const auto& [key, day] : will)
        if (!was.contains(key)) all.push_back({key, std::nullopt, day});
    std::ranges::sort(all, {}, [](const Shift& one) {
        const Date first = std::min(one.before.value_or(Date::max()), one.after.value_or(Date::max()));
        return std::tuple{first, one.key};
    });
    return all;
}

}  // namespace pilnveide::workflow
