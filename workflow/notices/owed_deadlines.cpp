#include "workflow/notices/families.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

std::string rule_of(const Duty& duty, std::string_view what) { return std::string{duty.word}.append(".").append(what); }

Occurrence step_of(const Duty& duty, NoticeKind kind, int step, std::string_view what, Date day, Date set_on) {
    auto deadline = iso(duty.deadline);
    return {kind, duty.subject, deadline, step, {rule_of(duty, what), "deadline " + deadline, day}, set_on, true};
}

// Reminders and overdue letters are one series: after a downtime the owner hears where it stands, once.
std::vector<Occurrence> owners_series(const Reckoning& reckoning, const Duty& duty) {
    const auto& policy = reckoning.policy();
    const auto& calendar = reckoning.calendar();
    const Date set_on = std::max(duty.deadline_set_on, duty.owner_set_on);
    std::vector<Occurrence> series;
    auto add = [&](NoticeKind kind, int step, std::string_view what, Date day) {
        if (reckoning.may_be_due(duty.subject, day)) series.push_back(step_of(duty, kind, step, what, day, set_on));
    };
    add(duty.due, 1, "due", calendar.add_working_days(duty.deadline, -policy.due_first));
    add(duty.due, 2, "due", calendar.add_working_days(duty.deadline, -policy.due_second));
    const Date first = calendar.add_working_days(calendar.last_timely_day(duty.deadline), policy.overdue_first);
    const int repeats = std::max(policy.overdue_repeats, reckoning.planned_step(duty.overdue) - 1);
    for (int week = 0; week <= repeats; ++week) {
        add(duty.overdue, week + 1, "overdue", first + std::chrono::weeks{week});
    }
    return series;
}

// Nobody is told of their own lateness as of somebody else's, and nobody twice.
void escalate(Reckoning& reckoning, const Duty& duty, int step, int working_days, const std::vector<Id<Person>>& to) {
    const auto& calendar = reckoning.calendar();
    const Date day = calendar.add_working_days(calendar.last_timely_day(duty.deadline), working_days);
    if (!reckoning.may_be_due(duty.subject, day)) return;
    for (auto person : to) {
        auto recipient = reckoning.told(person);
        if (person == duty.owner || !recipient || recipient == duty.owner) continue;
        auto occurrence = step_of(duty, duty.escalation, step, "escalation", day, duty.deadline_set_on);
        if (step > 1 && reckoning.was_told(person, duty.escalation, duty.subject, occurrence.period)) continue;
        if (reckoning.was_told(person, duty.overdue, duty.subject, occurrence.period)) continue;
        reckoning.tell(person, occurrence);
    }
}

}  // namespace

bool may_owe_deadline(const Reckoning& reckoning, const Duty& duty) {
    const int earliest = std::max(reckoning.policy().due_first, reckoning.policy().due_second);
    return reckoning.may_be_due(duty.subject, reckoning.calendar().add_working_days(duty.deadline, -earliest));
}

void owe_deadline(Reckoning& reckoning, const Duty& duty) {
    if (!may_owe_deadline(reckoning, duty)) return;
    reckoning.tell(duty.owner, owners_series(reckoning, duty));
    escalate(reckoning, duty, 1, reckoning.policy().escalate_leader, reckoning.leaders());
    escalate(reckoning, duty, 2, reckoning.policy().escalate_director, reckoning.directors());
}

void owe_ownership(Reckoning& reckoning, const Duty& duty, Date began) {
    const bool later = duty.owner_set_on > began;
    const Date day = later ? duty.owner_set_on : began;
    reckoning.tell(duty.owner,
                   {later ? NoticeKind::kHandedOver : NoticeKind::kAssigned,
                    duty.subject,
                    iso(day),
                    0,
                    {rule_of(duty, later ? "handed_over" : "assigned"), "owner " + duty.owner.text(), day}});
}

}  // namespace pilnveide::workflow
