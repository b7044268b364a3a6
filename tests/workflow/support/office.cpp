#include "tests/workflow/support/office.h"

#include "workflow/calendar/zone.h"
#include "workflow/history/apply.h"

#include <boost/test/unit_test.hpp>

namespace pilnveide::workflow {

Office::Office() {
    facts.agency.id = ids.make<Agency>();
    facts.agency.name = "Lejasciema sociālais dienests";
    director = person("Ilze Kalniņa");
    leader = person("Jānis Ozols");
    administrator = person("Anna Liepa");
    clerk = person("Pēteris Bērziņš");
    role(director, RoleKind::kDirector);
    role(leader, RoleKind::kLeader);
    role(administrator, RoleKind::kAdministrator);
    for (const auto* name : {"Dace", "Elza", "Gatis", "Inese", "Kārlis"}) {
        members.push_back(person(name));
        role(members.back(), RoleKind::kMember);
    }
    role(members.front(), RoleKind::kGroupLeader);
}

Acting Office::as(By by) { return {facts, by, instant_of(today, std::chrono::hours{9}), today, ids}; }

Change Office::keep(const Result<Change>& decided) {
    BOOST_REQUIRE_MESSAGE(decided,
                          "refused: kind " << static_cast<int>(decided ? Refusal::Kind{} : decided.error().kind));
    BOOST_REQUIRE(!decided->events.empty());
    apply(facts, *decided);
    return *decided;
}

Id<Person> Office::person(const std::string& name) {
    Person row;
    row.id = ids.make<Person>();
    row.version = 1;
    row.name = name;
    facts.people.push_back(row);
    return row.id;
}

Id<Role> Office::role(Id<Person> person, RoleKind kind) {
    const Role row{.id = ids.make<Role>(), .version = 1, .person = person, .kind = kind, .from = today, .to = {}};
    facts.roles.push_back(row);
    return row.id;
}

bool refused(const Result<Change>& decided, Refusal::Kind kind) { return !decided && decided.error().kind == kind; }

bool refused(const Result<Change>& decided, Problem problem, const std::string& field) {
    if (decided) return false;
    return std::ranges::any_of(decided.error().problems, [&](const FieldProblem& found) {
        return found.problem == problem && (field.empty() || found.field == field);
    });
}

bool tells(const Change& change, std::string_view kind) {
    return std::ranges::find(change.events, kind, &Event::kind) != change.events.end();
}

}  // namespace pilnveide::workflow
