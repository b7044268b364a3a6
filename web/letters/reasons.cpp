#include "web/letters/reasons.h"

#include "web/letters/items.h"

#include <algorithm>

namespace pilnveide::web {
namespace {

using workflow::Id;
using workflow::Person;
using workflow::RoleKind;

std::string holds(const Words& words, RoleKind office) {
    return office == RoleKind::kDirector ? words.say("You direct the service.")
                                         : words.say("You lead the improvement project.");
}

std::string for_whom(const Occasion& occasion, Id<Person> person) {
    return occasion.words.say("At present you stand in for: {name}.", {{"name", name_of(occasion, person)}});
}

}  // namespace

std::string office_of(const Occasion& occasion, RoleKind told) {
    const auto other = told == RoleKind::kDirector ? RoleKind::kLeader : RoleKind::kDirector;
    const auto instead_of = workflow::acts_for(occasion.facts, occasion.recipient.id, occasion.today);
    for (const auto person : instead_of) {
        for (const auto office : {told, other}) {
            const auto holders = workflow::holders(occasion.facts, office, occasion.today);
            if (std::ranges::find(holders, person) == holders.end()) continue;
            return person == occasion.recipient.id ? holds(occasion.words, office) : for_whom(occasion, person);
        }
    }
    return occasion.words.say("You direct the service or lead the improvement project.");
}

std::vector<std::string> ownership(const Occasion& occasion, std::vector<Id<Person>> owners) {
    const Words& words = occasion.words;
    std::ranges::sort(owners);
    owners.erase(std::ranges::unique(owners).begin(), owners.end());
    const bool own = std::erase(owners, occasion.recipient.id) > 0;
    std::vector<std::string> sentences;
    if (own) sentences.push_back(words.say("You own what is listed."));
    for (const auto owner : owners) {
        sentences.push_back(
            own ? for_whom(occasion, owner)
                : words.say("You stand in for {name}, who owns what is listed.", {{"name", name_of(occasion, owner)}}));
    }
    return sentences;
}

const Person* stands_in_for(const Occasion& occasion, const std::vector<Id<Person>>& owners) {
    if (owners.empty() || std::ranges::find(owners, occasion.recipient.id) != owners.end()) return nullptr;
    return workflow::find(occasion.facts.people, owners.front());
}

}  // namespace pilnveide::web
