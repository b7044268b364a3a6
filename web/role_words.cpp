#include "web/role_words.h"

namespace pilnveide::web {

using workflow::RoleKind;

std::string role_word(const Words& words, RoleKind kind) {
    switch (kind) {
        case RoleKind::kDirector:
            return words.say("director");
        case RoleKind::kLeader:
            return words.say("project leader");
        case RoleKind::kGroupLeader:
            return words.say("leader of the assessment group");
        case RoleKind::kMember:
            return words.say("member of the assessment group");
        case RoleKind::kAdministrator:
            return words.say("administrator");
    }
    return {};
}

std::string roles_of(const Visit& visit, workflow::Id<workflow::Person> person) {
    std::string all;
    for (const auto& role : visit.facts->roles)
        if (role.person == person && role.holds_on(visit.today))
            all += (all.empty() ? "" : ", ") + role_word(*visit.words, role.kind);
    return all;
}

std::string period_words(const Words& words, workflow::Date from, std::optional<workflow::Date> to) {
    if (!to) return words.say("from {from}", {{"from", Words::day(from)}});
    return words.say("from {from} to {to}", {{"from", Words::day(from)}, {"to", Words::day(*to)}});
}

}  // namespace pilnveide::web
