#pragma once

#include "workflow/notices/gather.h"
#include "workflow/notices/owed.h"

#include <string>
#include <vector>

namespace pilnveide::workflow {

// A small agency in the middle of its plan, its facts set directly: director, leader and three owners; a cycle whose
// tasks 1 to 8 are completed; a plan of 2026 and 2027 in force since 12 January 2026, without actions. A ledger of what
// was said grows as it is asked. Ids are 1, 2, 3, … in the order of making.
class SmallAgency {
public:
    SmallAgency();

    Facts facts;
    Ledger ledger;
    Id<Person> director, leader, anna, juris, zane;
    Id<Cycle> cycle;
    Id<Plan> plan;
    Id<PlanVersion> version;
    static constexpr Date kCycleStart = date(2025, 9, 1);
    static constexpr Date kInForce = date(2026, 1, 12);

    Id<Person> person(const std::string& name);
    void role(Id<Person> person, RoleKind kind, Date from = date(2025, 1, 1), std::optional<Date> to = {});
    void substitute(Id<Person> absent, Id<Person> stands_in, Date from, Date to);
    Id<Action> action(Id<Person> owner, Date deadline);
    Id<Task> task(int number, Id<Person> owner, Date due, bool completed = false);
    Id<Request> request(Id<Person> person, Quarter quarter, Date asked_on);
    Id<DeadlineWish> wish(Id<Action> action, Date wanted, Date asked_on);

    Id<PlanVersion> submit(Date day, Id<Person> by);  // the next version
    void decide(Id<PlanVersion> id, VersionState state, Date day);
    void reported(Id<Request> id);
    void close(Quarter quarter, Date day);
    Id<Cycle> add_cycle(Date starts_on);
    std::int64_t next() { return ++last_; }

    Action& at(Id<Action> id);
    Task& at(Id<Task> id);
    Request& at(Id<Request> id);
    Plan& at(Id<Plan> id);
    PlanVersion& at(Id<PlanVersion> id);
    Person& at(Id<Person> id);
    DeadlineWish& at(Id<DeadlineWish> id);

    // What is owed on a day, all of it put into the ledger (planned ones as sent). Gives what was planned.
    std::vector<Notice> say(Date today);

    // The same for every day of a span; gives what was planned over all of it.
    std::vector<Notice> say(Date from, Date to);

private:
    std::int64_t last_ = 0;
};

// "action_due 1 to Anna": what a test compares. Sorted.
std::vector<std::string> told(const SmallAgency& agency, const std::vector<Notice>& notices);

}  // namespace pilnveide::workflow
