#include "workflow/notices/families.h"
#include "workflow/plan/approval_acts.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

Occurrence about_version(const PlanVersion& version, NoticeKind kind, Date since, int step, std::string_view rule,
                         Date day) {
    const Subject subject{Noun::kPlanVersion, version.id.value};
    return {kind, subject, iso(since), step, {std::string{rule}, "since " + iso(since), day}};
}

// There is no last nudge, so its step is the count of working days since: with another figure the days that were said
// stay said, and the next is the next.
Occurrence nudge_after(const PlanVersion& version, Date since, int working_days, Date day) {
    auto nudge = about_version(version, NoticeKind::kApprovalNudge, since, working_days, "plan.waits", day);
    nudge.by_figures = true;
    return nudge;
}

// The director's comment stays while the version is worked on: returned and submitted again within a day is another
// submission.
int submission(const PlanVersion& version) { return version.comment.empty() ? 0 : 1; }

void owe_approval(Reckoning& reckoning, const PlanVersion& version) {
    if (!version.submitted_on) return;
    const Date since = *version.submitted_on;
    const int nudge = std::max(1, reckoning.policy().approval_nudge);
    std::vector<Occurrence> series{
        about_version(version, NoticeKind::kApprovalWanted, since, submission(version), "plan.submitted", since)};
    const auto& calendar = reckoning.calendar();
    if (const int planned = reckoning.planned_step(NoticeKind::kApprovalNudge); planned % nudge != 0)
        series.push_back(nudge_after(version, since, planned, calendar.add_working_days(since, planned)));
    Date day = calendar.add_working_days(since, nudge);
    for (int waits = nudge; day <= reckoning.today(); waits += nudge, day = calendar.add_working_days(day, nudge)) {
        series.push_back(nudge_after(version, since, waits, day));
    }
    for (auto director : reckoning.directors()) {
        const bool knows = version.submitted_by == director && series.size() == 1;
        if (!knows) reckoning.tell(director, series);
    }
}

// To who submitted it and to the leaders, as they are; not to who decided.
void owe_outcome(Reckoning& reckoning, const PlanVersion& version) {
    if (!version.decided_on) return;
    const bool approved = version.state == VersionState::kApproved;
    const auto occurrence =
        about_version(version, approved ? NoticeKind::kApproved : NoticeKind::kReturned, *version.decided_on, 0,
                      approved ? "plan.approved" : "plan.returned", *version.decided_on);
    std::vector<Id<Person>> concerned;
    if (version.submitted_by) concerned.push_back(*version.submitted_by);
    for (const auto& role : reckoning.facts().roles) {
        const bool led = role.kind == RoleKind::kLeader && role.holds_on(*version.decided_on);
        if (led && !std::ranges::count(concerned, role.person)) concerned.push_back(role.person);
    }
    for (auto person : concerned) {
        if (person != version.decided_by) reckoning.tell(person, occurrence);
    }
}

bool has_next_cycle(const Facts& facts, const Plan& plan) {
    const Cycle* own = find(facts.cycles, plan.cycle);
    return std::ranges::any_of(facts.cycles, [&](const Cycle& cycle) {
        return cycle.previous == plan.cycle || (own && cycle.id != own->id && cycle.starts_on > own->starts_on);
    });
}

}  // namespace

void owe_about(Reckoning& reckoning, const PlanVersion& version) {
    switch (version.state) {
        case VersionState::kDraft:
            return;
        case VersionState::kSubmitted:
            return owe_approval(reckoning, version);
        case VersionState::kApproved:
            if (in_force(reckoning.facts(), version.plan) != &version) return;  // a newer one was approved since
            return owe_outcome(reckoning, version);
        case VersionState::kReturned:
            return owe_outcome(reckoning, version);
    }
}

void owe_about(Reckoning& reckoning, const Plan& plan) {
    const auto& facts = reckoning.facts();
    const auto& policy = reckoning.policy();
    if (!in_force(facts, plan.id) || has_next_cycle(facts, plan)) return;
    const auto end = iso(plan.period_to);
    auto step = [&](int number, int days_before) {
        return Occurrence{NoticeKind::kNextCyclePrompt,
                          {Noun::kPlan, plan.id.value},
                          end,
                          number,
                          {"plan.ends", "period to " + end, plan.period_to - days{days_before}},
                          plan.period_set_on,
                          days_before > 0};
    };
    const std::vector series{step(1, policy.prompt_first), step(2, policy.prompt_second), step(3, 0)};
    for (auto director : reckoning.directors()) reckoning.tell(director, series);
    for (auto leader : reckoning.leaders()) reckoning.tell(leader, series);
}

}  // namespace pilnveide::workflow
