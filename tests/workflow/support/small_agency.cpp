#include "tests/workflow/support/small_agency.h"

#include "workflow/quarter/report_acts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace pilnveide::workflow {
namespace {

template <class Noun>
Noun& row(std::vector<Noun>& rows, Id<Noun> id) {
    auto at = std::ranges::lower_bound(rows, id, {}, &Noun::id);
    assert(at != rows.end() && at->id == id);
    return *at;
}

}  // namespace

SmallAgency::SmallAgency() {
    facts.agency.id = Id<Agency>{next()};
    facts.agency.name = "Paraugnovada Sociālais dienests";
    director = person("Direktore");
    leader = person("Vadītāja");
    anna = person("Anna");
    juris = person("Juris");
    zane = person("Zane");
    role(director, RoleKind::kDirector);
    role(leader, RoleKind::kLeader);
    cycle = add_cycle(kCycleStart);
    for (int number = 1; number <= 8; ++number) task(number, leader, kCycleStart + days{30 + number}, true);
    Plan row;
    plan = row.id = Id<Plan>{next()};
    row.cycle = cycle;
    row.period_from = date(2026, 1, 1);
    row.period_to = date(2027, 12, 31);
    row.period_set_on = date(2026, 1, 5);
    row.in_force_from = kInForce;
    facts.plans.push_back(row);
    version = submit(date(2026, 1, 9), leader);
    decide(version, VersionState::kApproved, kInForce);
}

Id<Cycle> SmallAgency::add_cycle(Date starts_on) {
    Cycle row;
    row.id = Id<Cycle>{next()};
    row.starts_on = row.set_on = starts_on;
    if (cycle) row.previous = cycle;
    facts.cycles.push_back(row);
    return row.id;
}

Id<Person> SmallAgency::person(const std::string& name) {
    Person row;
    row.id = Id<Person>{next()};
    row.name = name;
    row.email = "kads@paraugnovads.example";
    facts.people.push_back(row);
    return row.id;
}

void SmallAgency::role(Id<Person> who, RoleKind kind, Date from, std::optional<Date> to) {
    facts.roles.push_back({Id<Role>{next()}, 1, who, kind, from, to});
}

void SmallAgency::substitute(Id<Person> absent, Id<Person> stands_in, Date from, Date to) {
    facts.substitutes.push_back({Id<Substitute>{next()}, 1, absent, stands_in, from, to});
}

Id<Action> SmallAgency::action(Id<Person> owner, Date deadline) {
    Action row;
    row.id = Id<Action>{next()};
    row.plan = plan;
    row.owner = owner;
    row.approved_deadline = row.deadline = deadline;
    row.owner_set_on = row.deadline_set_on = kInForce;
    row.state_on = kInForce;
    facts.actions.push_back(row);
    PlannedAction planned;
    planned.id = Id<PlannedAction>{next()};
    planned.plan_version = version;
    planned.action = row.id;
    planned.owner = owner;
    planned.deadline = deadline;
    facts.planned_actions.push_back(planned);
    return row.id;
}

Id<Task> SmallAgency::task(int number, Id<Person> owner, Date due, bool completed) {
    Task row;
    row.id = Id<Task>{next()};
    row.cycle = cycle;
    row.number = number;
    row.owner = owner;
    row.due = due;
    row.due_set_on = row.owner_set_on = kCycleStart;
    if (completed) row.completed_at = Instant{due.time_since_epoch()};
    facts.tasks.push_back(row);
    return row.id;
}

Id<Request> SmallAgency::request(Id<Person> who, Quarter quarter, Date asked_on) {
    Request row;
    row.id = Id<Request>{next()};
    row.person = who;
    row.quarter = quarter;
    row.due = dates_of(facts, quarter).due;
    row.asked_on = asked_on;
    facts.requests.push_back(row);
    return row.id;
}

Id<DeadlineWish> SmallAgency::wish(Id<Action> about, Date wanted, Date asked_on) {
    DeadlineWish row;
    row.id = Id<DeadlineWish>{next()};
    row.action = about;
    row.wanted = wanted;
    row.asked_by = at(about).owner;
    row.asked_on = asked_on;
    facts.wishes.push_back(row);
    return row.id;
}

Id<PlanVersion> SmallAgency::submit(Date day, Id<Person> by) {
    PlanVersion row;
    row.id = Id<PlanVersion>{next()};
    row.plan = plan;
    row.number = static_cast<int>(facts.versions.size()) + 1;
    row.state = VersionState::kSubmitted;
    row.submitted_on = day;
    row.submitted_by = by;
    facts.versions.push_back(row);
    return row.id;
}

void SmallAgency::decide(Id<PlanVersion> id, VersionState state, Date day) {
    at(id).state = state;
    at(id).comment = state == VersionState::kReturned ? "Vēl jāpapildina" : "";
    at(id).decided_on = day;
    at(id).decided_by = director;
}

void SmallAgency::reported(Id<Request> id) {
    at(id).state = RequestState::kReported;
    at(id).reported_at = Instant{at(id).asked_on.time_since_epoch()};
}

void SmallAgency::close(Quarter quarter, Date day) {
    Review row;
    row.id = Id<Review>{next()};
    row.quarter = quarter;
    row.held_on = row.closed_on = day;
    facts.reviews.push_back(row);
}

Action& SmallAgency::at(Id<Action> id) { return row(facts.actions, id); }
Task& SmallAgency::at(Id<Task> id) { return row(facts.tasks, id); }
Request& SmallAgency::at(Id<Request> id) { return row(facts.requests, id); }
Plan& SmallAgency::at(Id<Plan> id) { return row(facts.plans, id); }
PlanVersion& SmallAgency::at(Id<PlanVersion> id) { return row(facts.versions, id); }
Person& SmallAgency::at(Id<Person> id) { return row(facts.people, id); }
DeadlineWish& SmallAgency::at(Id<DeadlineWish> id) { return row(facts.wishes, id); }

std::vector<Notice> SmallAgency::say(Date today) {
    std::vector<Notice> planned;
    for (auto notice : owed(facts, ledger, today)) {
        notice.id = Id<Notice>{next()};
        if (notice.state == NoticeState::kPlanned) {
            planned.push_back(notice);
            notice.state = NoticeState::kSent;
        }
        ledger.put(std::move(notice));
    }
    return planned;
}

std::vector<Notice> SmallAgency::say(Date from, Date to) {
    std::vector<Notice> planned;
    for (Date day = from; day <= to; day += days{1}) {
        auto today = say(day);
        planned.insert(planned.end(), today.begin(), today.end());
    }
    return planned;
}

std::vector<std::string> told(const SmallAgency& agency, const std::vector<Notice>& notices) {
    std::vector<std::string> all;
    for (const auto& notice : notices) {
        const Person* person = find(agency.facts.people, notice.key.recipient);
        all.push_back(fmt::format("{} {} to {}", notice_kind_name(notice.key.kind), notice.key.step, person->name));
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace pilnveide::workflow
