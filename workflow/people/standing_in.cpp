#include "workflow/people/standing_in.h"

#include "workflow/people/relations.h"

namespace pilnveide::workflow {
namespace {

// The facts without what others have lent this person; only `absent` still does.
Facts as_if_standing_in_for(const Facts& facts, Id<Person> person, std::optional<Id<Person>> absent) {
    Facts alone = facts;
    std::erase_if(alone.substitutes, [&](const Substitute& substitute) {
        return substitute.stands_in == person && substitute.absent != absent;
    });
    return alone;
}

bool is_forbidden(const Result<Change>& result) {
    if (result) return false;
    const auto kind = result.error().kind;
    return kind == Refusal::Kind::kNotAllowed || kind == Refusal::Kind::kNotFound;
}

}  // namespace

std::optional<Id<Person>> acts_instead_of(const Acting& acting, const Act& act) {
    if (!acting.by.person) return std::nullopt;
    const auto persons = acts_for(acting.facts, *acting.by.person, acting.today);
    if (persons.size() < 2) return std::nullopt;
    auto may = [&](std::optional<Id<Person>> absent) {
        const auto facts = as_if_standing_in_for(acting.facts, *acting.by.person, absent);
        return !is_forbidden(act({facts, acting.by, acting.now, acting.today, acting.ids}));
    };
    if (may(std::nullopt)) return std::nullopt;
    for (auto at = persons.begin() + 1; at != persons.end(); ++at)
        if (may(*at)) return *at;
    return std::nullopt;
}

}  // namespace pilnveide::workflow
