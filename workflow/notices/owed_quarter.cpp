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

Occurrence silence_list(const Reckoning& reckoning, const AskedQuarter& asked) {
    return about_quarter(reckoning, NoticeKind::kSilenceList, "quarter.silence", asked.quarter,
                         reckoning.calendar().add_working_days(asked.due, 1));
}

Occurrence digest(const Reckoning& reckoning, const AskedQuarter& asked) {
    return about_quarter(reckoning, NoticeKind::kQuarterDigest, "quarter.review_due", asked.quarter, asked.review_due);
}

bool names_another(const std::vector<Id<Person>>& quiet, Id<Person> leader) {
    return std::ranges::any_of(quiet, [&](Id<Person> person) { return person != leader; });
}

// To leaders, but not to one who would read only their own name.
void owe_silence(Reckoning& reckoning, const std::vector<AskedQuarter>& quarters) {
    std::vector<Occurrence> series;
    std::vector<Id<Person>> quiet;
    for (const auto& asked : quarters) {
        auto list = silence_list(reckoning, asked);
        const Date day = list.reason.day;
        if (!reckoning.may_be_due(list.subject, day)) continue;
        if (day <= reckoning.today() || quiet.empty()) quiet = silent(reckoning.facts(), asked.quarter);
        series.push_back(std::move(list));
    }
    for (auto leader : reckoning.leaders()) {
        if (names_another(quiet, leader)) reckoning.tell(leader, series);
    }
}

// Of a quarter that went by with nobody asked the leader is owed a list of the silent, too: it is missed, because the
// digest says the same.
void owe_digest(Reckoning& reckoning, const std::vector<AskedQuarter>& quarters) {
    std::vector<Occurrence> series;
    for (const auto& asked : quarters) series.push_back(digest(reckoning, asked));
    for (auto director : reckoning.directors()) reckoning.tell(director, series);
    for (auto leader : reckoning.leaders()) {
        auto own = series;
        for (const auto& asked : quarters) {
            const bool went_by = asked.quarter != quarters.back().quarter;
            if (went_by && names_another(passed_over(reckoning.facts(), asked.quarter), leader))
                own.insert(own.begin(), silence_list(reckoning, asked));
        }
        reckoning.tell(leader, std::move(own));
    }
}

// What a person would have been told of the quarters before this request in which nobody asked them. Given to the
// reckoning before the request itself, it is missed, because the request asks for the same actions.
std::vector<Occurrence> unsaid_before(const Reckoning& reckoning, const Request& request) {
    const auto& facts = reckoning.facts();
    const auto& calendar = reckoning.calendar();
    std::vector<Occurrence> series;
    auto add = [&](NoticeKind kind, std::string_view rule, Quarter quarter, int step, Date day) {
        auto occurrence = about_quarter(reckoning, kind, rule, quarter, day);
        occurrence.step = step;
        occurrence.by_figures = false;
        if (day < request.asked_on) series.push_back(std::move(occurrence));
    };
    for (Quarter quarter = request.quarter.previous();; quarter = quarter.previous()) {
        if (is_closed(facts, quarter) || request_of(facts, request.person, quarter)) break;
        if (!std::ranges::count(passed_over(facts, quarter), request.person)) break;
        const auto asked = dates_of(facts, quarter);
        add(NoticeKind::kProgressRequest, "request.asked", quarter, 0, asked.request_on);
        add(NoticeKind::kProgressNudge, "request.due", quarter, 1, asked.due);
        add(NoticeKind::kProgressNudge, "request.silent", quarter, 2,
            calendar.add_working_days(asked.due, reckoning.policy().nudge_after));
    }
    return series;
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
    std::vector<Occurrence> series;
    if (newer == Occurrence::kLongAgo) series = unsaid_before(reckoning, request);
    series.push_back(
        {NoticeKind::kProgressRequest, subject, period, 0, {"request.asked", fact, request.asked_on}, newer});
    series.push_back({NoticeKind::kProgressNudge, subject, period, 1, {"request.due", fact, first}, newer, late});
    series.push_back({NoticeKind::kProgressNudge, subject, period, 2, {"request.silent", fact, second}, newer, true});
    reckoning.tell(request.person, std::move(series));
}

void owe_about_quarters(Reckoning& reckoning) {
    const auto quarters = open_quarters(reckoning);
    owe_silence(reckoning, quarters);
    owe_digest(reckoning, quarters);
}

}  // namespace pilnveide::workflow
