#include "workflow/people/relations.h"

#include <algorithm>

namespace pilnveide::workflow {
namespace {

bool works_here(const Facts& facts, Id<Person> person, Date today) {
    const Person* row = find(facts.people, person);
    return row && row->works_on(today);
}

Relations::One relation_of(RoleKind kind) {
    switch (kind) {
        case RoleKind::kDirector:
            return Relations::kDirector;
        case RoleKind::kLeader:
            return Relations::kLeader;
        case RoleKind::kGroupLeader:
            return Relations::kGroupLeader;
        case RoleKind::kMember:
            return Relations::kMember;
        case RoleKind::kAdministrator:
            return Relations::kAdministrator;
    }
    return Relations::kPerson;
}

Relations of_roles(const Facts& facts, const std::vector<Id<Person>>& persons, Date today) {
    Relations all = Relations::kPerson;
    for (const auto& role : facts.roles) {
        if (role.holds_on(today) && std::ranges::count(persons, role.person)) all = all | relation_of(role.kind);
    }
    return all;
}

// Who was named last stands in, where two are named for the same day.
const Substitute* substitute_of(const Facts& facts, Id<Person> absent, Date today) {
    const Substitute* named = nullptr;
    for (const auto& substitute : facts.substitutes) {
        if (substitute.absent != absent || !substitute.holds_on(today)) continue;
        if (!works_here(facts, substitute.stands_in, today)) continue;
        if (!named || substitute.from > named->from) named = &substitute;
    }
    return named;
}

}  // namespace

std::vector<Id<Person>> acts_for(const Facts& facts, Id<Person> person, Date today) {
    std::vector<Id<Person>> all{person};
    for (std::size_t at = 0; at < all.size(); ++at) {
        for (const auto& substitute : facts.substitutes) {
            if (substitute.stands_in != all[at] || !substitute.holds_on(today)) continue;
            if (!works_here(facts, substitute.absent, today) || std::ranges::count(all, substitute.absent)) continue;
            all.push_back(substitute.absent);
        }
    }
    return all;
}

Relations relations(const Facts& facts, const By& by, Date today) { return relations(facts, by, today, std::nullopt); }

Relations relations(const Facts& facts, const By& by, Date today, std::optional<Id<Person>> owner) {
    if (!by.person) return Relations::kSystem;
    if (!works_here(facts, *by.person, today)) return {};
    const auto persons = acts_for(facts, *by.person, today);
    Relations all = of_roles(facts, persons, today);
    if (owner) all = all | (std::ranges::count(persons, *owner) ? Relations::kOwner : Relations::kNotOwner);
    return all;
}

std::vector<Id<Person>> holders(const Facts& facts, RoleKind kind, Date today) {
    std::vector<Id<Person>> all;
    for (const auto& role : facts.roles) {
        if (role.kind != kind || !role.holds_on(today) || !works_here(facts, role.person, today)) continue;
        if (!std::ranges::count(all, role.person)) all.push_back(role.person);
    }
    std::ranges::sort(all);
    return all;
}

Id<Person> told_instead_of(const Facts& facts, Id<Person> person, Date today) {
    std::vector<Id<Person>> passed{person};
    while (const Substitute* substitute = substitute_of(facts, passed.back(), today)) {
        if (std::ranges::count(passed, substitute->stands_in)) return person;  // they stand in for each other
        passed.push_back(substitute->stands_in);
    }
    return passed.back();
}

}  // namespace pilnveide::workflow
