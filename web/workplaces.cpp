#include "web/workplaces.h"

namespace pilnveide::web {

std::vector<Workplace> workplaces(Visit& visit, workflow::Id<workflow::Account> account) {
    std::vector<Workplace> found;
    for (const auto& place : visit.console.store.memberships(account)) {
        std::shared_ptr<const workflow::Facts> facts;
        visit.console.store.read(place.agency, [&](store::Reading& record) { facts = record.facts(); });
        const auto* person = workflow::find(facts->people, place.person);
        if (person != nullptr && person->works_on(visit.today)) found.push_back({place.agency, facts->agency.name});
    }
    return found;
}

}  // namespace pilnveide::web
