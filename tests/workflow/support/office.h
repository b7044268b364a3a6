#pragma once

#include "workflow/acting.h"
#include "workflow/history/change.h"
#include "workflow/people/people_acts.h"
#include "workflow/result.h"

namespace pilnveide::workflow {

// 1, 2, 3, …: ids that stay the same from run to run.
class CountedIds : public Ids {
public:
    std::int64_t next() override { return ++last_; }

private:
    std::int64_t last_ = 0;
};

// A small social service that lives in memory: its facts become what the acts decide. Begins on Monday, 5 January 2026
// with a director, a leader, five members (the first leads the group), an administrator and a clerk without a role.
class Office {
public:
    Office();

    Facts facts;
    CountedIds ids;
    Date today = date(2026, 1, 5);
    Id<Person> director, leader, administrator, clerk;
    std::vector<Id<Person>> members;

    [[nodiscard]] Acting as(Id<Person> person) { return as(By{person, {}}); }
    [[nodiscard]] Acting as_system() { return as(By{}); }
    [[nodiscard]] Acting as(By by);

    // Requires that the act was not refused, and makes the facts what it decided. Gives the change.
    Change keep(const Result<Change>& decided);

    Id<Person> person(const std::string& name);
    Id<Role> role(Id<Person> person, RoleKind kind);
};

// Whether an act was refused so; a refusal with problems must name this one (and field, unless that is empty).
bool refused(const Result<Change>& decided, Refusal::Kind kind);
bool refused(const Result<Change>& decided, Problem problem, const std::string& field = {});

// Whether a change tells of this kind of event.
bool tells(const Change& change, std::string_view kind);

}  // namespace pilnveide::workflow
