#include "workflow/notices/families.h"
#include "workflow/quarter/report_acts.h"
#include "workflow/quarter/review_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

// A newer request asks for the same actions: what is left unsaid of the older one is overtaken by it.
Date overtaken_on(const Facts& facts, const Request& request) {
    Date day = Occurrence::kLongAgo;
    for (const auto& other : facts.requests) {
        if (other.person == request.person && other.quarter > request.quarter) day = std::max(day, other.asked_on);
    }
    return day;
}

Occurrence about_quarter(const Reckoning& reckoning, NoticeKind kind, std::string_view rule, Quarter quarter,
                         Date day) {
    auto period = quarter.text();
    return {kind, {Noun::kAgency, reckoning.facts().agency.id.value}, period,
            0,    {std::string{rule}, "quarter " + period, day},      Occurrence::kLongAgo,
            true};
}

// The quarters that wait for their review, oldest first.
std::vector<AskedQuarter> open_quarters(const Reckoning& reckoning) {
    auto quarters = asked_quarters(reckoning.facts(), reckoning.today());
    std::erase_if(quarters, [&](const AskedQuarter& asked) { return is_closed(reckoning.facts(), asked.quarter); });
    return quarters;
}

// To leaders, but not to one who would read only their own name.
void owe_silence(Reckoning& reckoning, const std::vector<AskedQuarter>& quarters) {
    std::vector<Occurrence> series;
    std::vector<Id<Person>> quiet;
    for (const auto& asked : quarters) {
        const Date day = reckoning.calendar().add_working_days(asked.due, 1);
        if (!reckoning.may_be_due({Noun::kAgency, reckoning.facts().agency.id.value}, day)) continue;
        if (day <= reckoning.today() || quiet.empty()) quiet = silent(reckoning.facts(), asked.quarter);
        series.push_back(about_quarter(reckoning, NoticeKind::kSilenceList, "quarter.silence", asked.quarter, day));
    }
    for (auto leader : reckoning.leaders()) {
        const bool somebody_else = std::ranges::any_of(quiet, [&](Id<Person> person) { return person != leader; });
        if (somebody_else) reckoning.tell(leader, series);
    }
}

void owe_digest(Reckoning& reckoning, const std::vector<AskedQuarter>& quarters) {
    std::vector<Occurrence> series;
    for (const auto& asked : quarters) {
        series.push_back(about_quarter(reckoning, NoticeKind::kQuarterDigest, "quarter.review_due", asked.quarter,
                                       asked.review_due));
    }
    for (auto director : reckoning.directors()) reckoning.tell(director, series);
    for (auto leader : reckoning.leaders()) reckoning.tell(leader, series);
}

}  // namespace

void owe_about(Reckoning& reckoning, const Request& request) {
    const auto& facts = reckoning.facts();
    if (request.state != RequestState::kAsked || is_closed(facts, request.quarter)) return;
    if (asked_about(facts, request.person, request.quarter).empty()) return;  // handed over meanwhile
    const auto period = request.quarter.text();
    const auto fact = "due " + iso(request.due);
    const Subject subject{Noun::kRequest, request.id.value};
    const Date newer = overtaken_on(facts, request);
    // One that was asked after its day, because nothing ran, leaves the same time again before each nudge.
    const int pause = reckoning.policy().nudge_after;
    const auto& calendar = reckoning.calendar();
    const bool late = request.due <= request.asked_on;
    const Date first = late ? calendar.add_working_days(request.asked_on, pause) : request.due;
    const Date second = calendar.add_working_days(first, pause);
    reckoning.tell(
        request.person,
        {{NoticeKind::kProgressRequest, subject, period, 0, {"request.asked", fact, request.asked_on}, newer},
         {NoticeKind::kProgressNudge, subject, period, 1, {"request.due", fact, first}, newer, late},
         {NoticeKind::kProgressNudge, subject, period, 2, {"request.silent", fact, second}, newer, true}});
}

void owe_about_quarters(Reckoning& reckoning) {
    const auto quarters = open_quarters(reckoning);
    owe_silence(reckoning, quarters);
    owe_digest(reckoning, quarters);
}

}  // namespace pilnveide::workflow
